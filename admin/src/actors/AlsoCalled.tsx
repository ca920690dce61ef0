import { Box } from "@mui/material"
import { Bdi, langOf } from "../app/Names"
import { t } from "../words"
import { lists } from "../words/lists"
import type { ActorRow } from "./views"

/** What else a record is called, beside its label; names in other scripts first. */
export function AlsoCalled({ actor, most = 4 }: { actor: ActorRow; most?: number }) {
  const texts = new Set<string>([actor.label])
  const others = (actor.names?.nodes ?? []).filter((n) => !texts.has(n.text) && texts.add(n.text))
  others.sort((a, b) => Number(a.script === "Latn") - Number(b.script === "Latn"))
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {others.slice(0, most).map((name, i) => (
        <span key={name.id}>
          {i > 0 && " · "}
          <Bdi lang={langOf(name)}>{name.text}</Bdi>
        </span>
      ))}
      {others.length > most && ` · ${t(lists.andMore, { smart_count: others.length - most })}`}
    </Box>
  )
}
