import { Alert, Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { useDataProvider, useNotify } from "react-admin"
import { isClaim, kindOf } from "../app/kinds"
import { Bdi } from "../app/Names"
import { columnName, columnValue } from "../history/columns"
import type { NameOf } from "../record/spoken"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { record } from "../words/record"
import { review } from "../words/review"
import { act } from "./acts"
import { keepBoth } from "./both"
import type { Clash, Drafted, Working } from "./working"

type ClashBoxProps = { of: Working; change: Drafted; clash: Clash; nameOf: NameOf; amends: boolean }
type Side = "MINE" | "THEIRS"

/** Where somebody else has changed a record since: both sides of each field, and for the author the choice. */
export function ClashBox({ of, change, clash, nameOf, amends }: ClashBoxProps) {
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const dataProvider = useDataProvider()
  const queries = useQueryClient()
  const notify = useNotify()
  const { kind, recordId, operation } = change
  const both = clash.fields.filter((f) => f.both)
  const open = both.filter((f) => !chosen[f.field])
  const whole = operation !== "UPDATE"

  const run = async (work: () => Promise<string | undefined>, said: string) => {
    setBusy(true)
    const wrong = await work().catch((error: Error) => error.message)
    setBusy(false)
    setFault(wrong ?? null)
    if (!wrong) notify(said, { type: "success" })
    await queries.invalidateQueries()
  }
  const settle = (take: { field: string; side: Side }[]) =>
    run(async () => {
      const done = await act("settleClash", { id: of.id, record: recordId, version: clash.version, take })
      return Object.values(done.faults ?? {})[0]
    }, t(review.settled))
  const asChosen = () => settle(both.map(({ field }) => ({ field, side: chosen[field]! })))

  return (
    <Alert severity="warning" sx={{ "& .MuiAlert-message": { minWidth: 0, flex: 1 } }}>
      <b>{t(clash.deleted ? review.clashDeleted : review.clash)}</b>
      <div>{t(clash.deleted ? review.clashDeletedHint : review.clashWaits)}</div>
      {!clash.deleted &&
        clash.fields.map((field) => (
          <Sides
            key={field.field}
            {...{ kind, field, nameOf }}
            value={chosen[field.field] ?? null}
            onChange={
              amends && field.both && !whole ? (side) => setChosen({ ...chosen, [field.field]: side }) : undefined
            }
          />
        ))}
      {fault && (
        <Typography role="alert" color="error" sx={{ mt: 1 }}>
          {fault}
        </Typography>
      )}
      {amends && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1 }}>
          {clash.deleted ? (
            <Button disabled={busy} onClick={() => settle([])}>
              {t(review.drop)}
            </Button>
          ) : (
            <Button variant="contained" disabled={busy || open.length > 0} onClick={asChosen}>
              {open.length > 0 && !whole
                ? t(record.leftToChoose, { smart_count: open.length })
                : t(whole ? review.keepMine : review.settle)}
            </Button>
          )}
          {!clash.deleted && !whole && isClaim(kindOf(kind)) && (
            <Button
              variant="outlined"
              disabled={busy}
              onClick={() => run(() => keepBoth(dataProvider, of.id, change, clash.version), t(review.bothKept))}
            >
              {t(review.keepBoth)}
            </Button>
          )}
        </Box>
      )}
    </Alert>
  )
}

type SidesProps = {
  kind: string
  field: Clash["fields"][number]
  nameOf: NameOf
  value: Side | null
  /** Where one may choose. */
  onChange?: (side: Side) => void
}

/** One field as it stood, as the changeset would have it, and as it stands now. */
function Sides({ kind, field: { field, base, mine, theirs, both }, nameOf, value, onChange }: SidesProps) {
  const id = useId()
  const inWords = (said: string | null) => (
    <Bdi>{said === null ? t(record.nothing) : valueInWords(kind, field, said, nameOf)}</Bdi>
  )
  const sides: [Side, string, string | null][] = [
    ["MINE", t(review.yours), mine],
    ["THEIRS", t(review.theirs), theirs],
  ]
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography id={id} component="div" sx={{ fontWeight: 600 }}>
        {fieldName(field, kind)}{" "}
        <Typography component="span" variant="body2">
          ({t(review.stood)}: {inWords(base)})
        </Typography>
      </Typography>
      {onChange ? (
        <RadioGroup
          aria-labelledby={id}
          value={value}
          onChange={(_, side) => onChange(side as Side)}
          sx={{ display: "grid", gridTemplateColumns: { sm: "1fr 1fr" }, columnGap: 2 }}
        >
          {sides.map(([side, name, said]) => (
            <FormControlLabel
              key={side}
              value={side}
              control={<Radio size="small" />}
              label={
                <>
                  {name}: {inWords(said)}
                </>
              }
            />
          ))}
        </RadioGroup>
      ) : (
        sides
          .filter(([side]) => both || side === "THEIRS")
          .map(([side, name, said]) => (
            <div key={side}>
              {name}: {inWords(said)}
            </div>
          ))
      )}
    </Box>
  )
}

/** A field as text: a compound one part by part. */
function valueInWords(kind: string, field: string, said: string, nameOf: NameOf): string {
  if (!said.startsWith("{")) return columnValue(kind, field, said, nameOf)
  const columns: Record<string, unknown> = JSON.parse(said)
  return Object.entries(columns)
    .filter(([, value]) => value !== "NAMED" && value !== "WHOLE")
    .map(([column, value]) => `${columnName(kind, column)} ${columnValue(kind, column, String(value), nameOf)}`)
    .join(" · ")
}
