import { Box, Typography } from "@mui/material"
import { KindIcon } from "../app/KindIcon"
import { RecordLink } from "../app/links"
import { listed } from "../app/local"
import { labelOf } from "../app/vocabulary"
import { FieldFaults } from "../inputs/EntryForm"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { redactions as said } from "../words/redactions"
import { type Item, linkedOf, type Mention } from "./redactions"

/** What a redaction takes out, record by record; in a form with the faults of each. */
export const Items = ({ of, inForm }: { of: Item[]; inForm?: boolean }) => (
  <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
    {of.map((item, i) => (
      <li key={item.recordId}>
        <Place of={item}>
          {listed([item.protect && t(said.protected), ...item.fields.map((field) => fieldName(field, item.kind))])}
        </Place>
        {inForm && <FieldFaults source={`items.${i}`} />}
      </li>
    ))}
  </Box>
)

/** A record, what sort it is, and which fields of it are meant. */
export const Place = ({ of, children }: { of: Mention; children: React.ReactNode }) => (
  <Box sx={{ display: "flex", gap: 0.75, overflowWrap: "anywhere" }}>
    <KindIcon kind={of.kind} />
    <Box sx={{ minWidth: 0 }}>
      <RecordLink record={linkedOf(of)} />
      <Typography component="span" variant="body2" color="text.secondary">
        {` · ${labelOf("RecordKind", of.kind)}`}
        {!of.record && ` · ${t(said.deleted)}`}
      </Typography>
      <Typography variant="body2">{children}</Typography>
    </Box>
  </Box>
)
