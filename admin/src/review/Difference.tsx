import { Box } from "@mui/material"
import { fieldOf, kindOf } from "../app/kinds"
import { Bdi } from "../app/Names"
import { Particulars } from "../app/Particulars"
import { Changes } from "../history/Changes"
import { columnName, columnValue } from "../history/columns"
import type { NameOf } from "../record/spoken"
import type { Drafted } from "./working"

const byDefault = (kind: string, field: string) => fieldOf(kindOf(kind), field)?.byDefault

// A party that is named says so by its name.
const usual = new Set(["NAMED", "WHOLE"])

/** What a change says: of a new record every field, of another each that differs, as it was and as it would be. */
export function Difference({ change: { operation, kind, fields }, nameOf }: { change: Drafted; nameOf: NameOf }) {
  // What a citation or name stands on is told by where it stands here.
  const told = fields.filter(({ field }) => field !== "recordId")
  if (told.length === 0) return null
  if (operation !== "CREATE") return <Changes kind={kind} changes={told} nameOf={nameOf} />
  const entered = told.filter(
    ({ field, after }) => after !== null && !usual.has(after) && after !== String(byDefault(kind, field)),
  )
  return (
    <Box sx={{ overflowWrap: "anywhere" }}>
      <Particulars
        of={entered.map(({ field, after }) => [
          columnName(kind, field),
          <Bdi key={field}>{columnValue(kind, field, after!, nameOf)}</Bdi>,
        ])}
      />
    </Box>
  )
}
