import { Box, Typography } from "@mui/material"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { languageWords, scriptWords } from "../app/local"
import { Bdi, langOf } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Reserve } from "./Dated"
import type { Name } from "./Head"
import type { Page } from "./claim"
import { LeftOut } from "./Section"
import { Beside } from "./Beside"

/** Every name with what sort of name it is and who calls it so; the preferred ones stand in the heading and here. */
export function OtherNames({ names }: { names: Page<Name> }) {
  if (!names?.nodes.length) return null
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h2" sx={{ fontSize: "0.9rem", mb: 0.5 }}>
        {t(said.names)}
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexWrap: "wrap", columnGap: 4, rowGap: 1 }}
      >
        {names.nodes.map((name) => (
          <Box component="li" key={name.id} sx={{ maxWidth: "100%", overflowWrap: "anywhere" }}>
            <Bdi lang={langOf(name)}>{name.text}</Bdi>
            <Reserve claim={name} />
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
              <Beside>{sortOf(name)}</Beside>
              <EvidenceBadge claim={name} />
            </Box>
          </Box>
        ))}
      </Box>
      <LeftOut page={names} />
    </Box>
  )
}

/** "transliteration · Arabic in Latin script · from 2016": the script only where the language is not mostly written in it. */
function sortOf({ type, language, script, when, transliterationScheme }: Name): string {
  const speech = language && languageWords(language)
  const usual = language && new Intl.Locale(language).maximize().script === script
  const written = usual || script === "Zyyy" ? "" : t(said.inScript, { script: scriptWords(script) })
  const scheme = transliterationScheme && transliterationScheme.code !== "NOT_SAID" ? transliterationScheme.label : ""
  return [labelOf("NameType", type), [speech, written].filter(Boolean).join(" "), scheme, when?.phrase]
    .filter(Boolean)
    .join(" · ")
}
