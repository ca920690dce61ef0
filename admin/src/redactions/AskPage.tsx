import { Box, Button, Link, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { Part } from "../accounts/Part"
import { Article } from "../app/Article"
import { Heading } from "../app/Heading"
import { EntryForm, type Faults, FieldFaults, FormFaults } from "../inputs/EntryForm"
import { faultsOf } from "../inputs/publish"
import { TextField } from "../inputs/TextField"
import { t } from "../words"
import { redactions as said } from "../words/redactions"
import { AddRecords } from "./AddRecords"
import { ChosenRecord } from "./ChosenRecord"
import { Done, type Outcome } from "./Done"
import { askRedaction, type Chosen } from "./redactions"
import { chosenOf } from "./ways"

/** Asks for words to be taken out; then says who does it, and where else they stand. */
export default function AskPage() {
  const { search, key, state } = useLocation()
  const [outcome, setOutcome] = useState<(Outcome & { key: string }) | null>(null)
  const asked = outcome?.key === key ? outcome : null
  return (
    <Article>
      <Heading
        title={t(said.askTitle)}
        sentence
        over={
          <Link component={RouterLink} to="/redactions">
            {t(said.redactions)}
          </Link>
        }
      />
      {asked ? (
        <Done {...asked} />
      ) : (
        <Form
          key={key}
          chosen={chosenOf(search)}
          reason={state?.reason ?? ""}
          onAsked={(o) => setOutcome({ ...o, key })}
        />
      )}
    </Article>
  )
}

type Values = { items: Chosen[]; reason: string }
type FormProps = { chosen: Chosen[]; reason: string; onAsked: (outcome: Outcome) => void }

function Form({ chosen, reason, onAsked }: FormProps) {
  const form = useForm<Values>({ defaultValues: { items: chosen, reason } })
  const queries = useQueryClient()
  const items = form.watch("items")
  const setItems = (next: Chosen[]) => form.setValue("items", next, { shouldDirty: true })
  const add = (ids: string[]) => {
    const fresh = ids.filter((id) => !items.some(({ record }) => record === id))
    setItems([...items, ...fresh.map((record) => ({ record, fields: [], protect: false }))])
    // The picker is emptied, and what comes next is to choose fields.
    requestAnimationFrame(() => document.getElementById(ids.at(-1)!)?.focus())
  }
  const remove = (item: Chosen) => {
    const left = items.filter((one) => one !== item)
    setItems(left)
    requestAnimationFrame(() => document.getElementById(left.at(-1)?.record ?? "content")?.focus())
  }
  const submit = async (values: Values) => {
    const lacking = lackingIn(values)
    if (lacking) return lacking
    try {
      onAsked({ act: "ask", reason: values.reason, elsewhere: (await askRedaction(values)).elsewhere })
    } catch (error) {
      return faultsOf(error, (path) => placeOf(path, values.items))
    }
    await queries.invalidateQueries({ queryKey: ["redactions"] })
  }
  return (
    <EntryForm form={form} onSubmit={submit} label={t(said.askTitle)}>
      <FormFaults notDone={t(said.notAsked)} />
      <Typography color="text.secondary" sx={{ maxWidth: "75ch" }}>
        {t(said.askIntro)}
      </Typography>
      <Part title={t(said.records)} hint={items.length === 0 ? t(said.noRecordYet) : undefined}>
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
          {items.map((item) => (
            <ChosenRecord
              key={item.record}
              item={item}
              onChange={(next) => setItems(items.map((one) => (one === item ? next : one)))}
              onRemove={() => remove(item)}
              onAdd={add}
            />
          ))}
          <FieldFaults source="items" />
          <AddRecords key={items.length} onAdd={add} />
        </Box>
      </Part>
      <TextField source="reason" label={t(said.reason)} help={t(said.reasonHint)} multiline max={2000} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button type="submit" variant="contained" disabled={form.formState.isSubmitting}>
          {t(said.ask)}
        </Button>
        <Button component={RouterLink} to="/redactions">
          {t(said.cancel)}
        </Button>
      </Box>
    </EntryForm>
  )
}

function lackingIn({ items, reason }: Values): Faults | null {
  const faults: Faults = {}
  if (items.length === 0) faults.items = t(said.needsRecord)
  for (const { record, fields, protect } of items)
    if (fields.length === 0 && !protect) faults[`at.${record}.fields`] = t(said.needsField)
  if (!reason.trim()) faults.reason = t(said.needsReason)
  return Object.keys(faults).length > 0 ? faults : null
}

// Items move when one is removed, so a fault is kept by its record and its field.
function placeOf(path: string[], items: Chosen[]): string[] {
  const [whole, i, part, j] = path
  const item = whole === "items" && items[Number(i)]
  if (!item) return path
  const field = part === "fields" && item.fields[Number(j)]
  return ["at", item.record, ...(field ? ["field", field] : [part ?? "record"])]
}
