import { Box } from "@mui/material"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { Arrow } from "../dossier/Arrow"
import { t } from "../words"
import { history } from "../words/history"
import { columnName, columnValue } from "./columns"
import type { FieldChange } from "./history"

type ChangesProps = { kind: string; changes: FieldChange[]; nameOf: (id: string) => string }

/** What differs, field by field: what stood before, and what stands since. */
export const Changes = ({ kind, changes, nameOf }: ChangesProps) => (
  <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, overflowWrap: "anywhere" }}>
    {changes.map(({ field, before, after }) => {
      const side = (value: string | null) =>
        value === null ? <Unknown>{t(history.empty)}</Unknown> : <Bdi>{columnValue(kind, field, value, nameOf)}</Bdi>
      return (
        <li key={field}>
          {columnName(kind, field)}: {side(before)} <Arrow /> {side(after)}
        </li>
      )
    })}
  </Box>
)
