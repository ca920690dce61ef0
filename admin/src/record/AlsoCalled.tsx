import { Box } from "@mui/material"
import { Bdi, langOf } from "../app/Names"
import { t } from "../words"
import { record as words } from "../words/record"

type Name = { id: string; text: string; language: string | null; script: string }
type Called = { label: string; names?: { nodes: Name[] } | null }

/** What else a record is called, beside its label; names in other scripts first. */
export function AlsoCalled({ record, most = 4 }: { record: Called; most?: number }) {
  const texts = new Set<string>([record.label])
  const others = (record.names?.nodes ?? []).filter((n) => !texts.has(n.text) && texts.add(n.text))
  others.sort((a, b) => Number(a.script === "Latn") - Number(b.script === "Latn"))
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {others.slice(0, most).map((name, i) => (
        <span key={name.id}>
          {i > 0 && " · "}
          <Bdi lang={langOf(name)}>{name.text}</Bdi>
        </span>
      ))}
      {others.length > most && ` · ${t(words.andMore, { smart_count: others.length - most })}`}
    </Box>
  )
}
