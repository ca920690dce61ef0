import { Box, Button, Paper, Typography } from "@mui/material"
import { useGetOne } from "react-admin"
import { type Kind, kindOf } from "../app/kinds"
import { RecordLink } from "../app/links"
import { KindIcon } from "../app/KindIcon"
import { wholeOf } from "../app/selection"
import { labelOf } from "../app/vocabulary"
import { useGone } from "../history/history"
import Around from "../inputs/Around"
import { FieldFaults } from "../inputs/EntryForm"
import { t } from "../words"
import { redactions as said } from "../words/redactions"
import { around } from "./around"
import { FieldsInput } from "./FieldsInput"
import { ProtectInput } from "./ProtectInput"
import type { Chosen } from "./redactions"

type ChosenRecordProps = {
  item: Chosen
  onChange: (item: Chosen) => void
  onRemove: () => void
  onAdd: (ids: string[]) => void
}

/** One record of the form: which of its fields go. A deleted one is known by its history. */
export function ChosenRecord({ item, onChange, onRemove, onAdd }: ChosenRecordProps) {
  const { data, isPending } = useGone(item.record)
  const label = data?.label ?? item.record
  const record = { id: item.record, kind: data?.kind ?? "", label }
  return (
    <Paper
      variant="outlined"
      component="section"
      id={item.record}
      tabIndex={-1}
      aria-label={label}
      sx={{ px: 2, py: 1.5, display: "grid", gap: 1.5, gridTemplateColumns: "minmax(0, 1fr)" }}
    >
      <Box sx={{ display: "flex", gap: 1, alignItems: "start" }}>
        <Box sx={{ flex: 1, minWidth: 0, display: "flex", gap: 0.75, overflowWrap: "anywhere" }}>
          {data && <KindIcon kind={record.kind} />}
          <span>
            {data ? <RecordLink record={record} /> : <bdi dir="ltr">{item.record}</bdi>}
            {data && (
              <Typography component="span" variant="body2" color="text.secondary">
                {` · ${labelOf("RecordKind", record.kind)}`}
                {data.deleted && ` · ${t(said.deleted)}`}
              </Typography>
            )}
          </span>
        </Box>
        <Button onClick={onRemove} aria-label={t(said.removeOf, { label })}>
          {t(said.remove)}
        </Button>
      </Box>
      {!data && !isPending && <Typography color="error">{t(said.noSuchRecord)}</Typography>}
      <FieldFaults source={`at.${item.record}.record`} />
      {record.kind === "Speaker" && <ProtectInput item={item} onChange={onChange} />}
      <FieldFaults source={`at.${item.record}.protect`} />
      {data && <Fields kind={kindOf(record.kind)} stands={!data.deleted} item={item} onChange={onChange} />}
      <FieldFaults source={`at.${item.record}.fields`} />
      {data && !data.deleted && (
        <Box>
          <Around of={record} kinds={around} atOnce={false} said={t(said.addAround)} onPick={(id) => onAdd([id])} />
        </Box>
      )}
    </Paper>
  )
}

type FieldsProps = { kind: Kind; stands: boolean; item: Chosen; onChange: (item: Chosen) => void }

function Fields({ kind, stands, item, onChange }: FieldsProps) {
  const { data } = useGetOne(
    kind.name,
    { id: item.record, meta: { fields: wholeOf(kind) } },
    { enabled: stands, retry: false },
  )
  return <FieldsInput kind={kind} values={data} item={item} onChange={onChange} />
}
