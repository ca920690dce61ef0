import { Box, Button, Checkbox, FormControl, FormControlLabel, FormLabel, Typography } from "@mui/material"
import type { Field, Kind } from "../app/kinds"
import { Bdi } from "../app/Names"
import { get, useFormState } from "react-hook-form"
import { FieldFaults } from "../inputs/EntryForm"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { redactions as said } from "../words/redactions"
import { dividedOf, isSuggested, wordsIn } from "./fields"
import { publicLabel } from "./ProtectInput"
import type { Chosen } from "./redactions"

type Props = { kind: Kind; values?: Record<string, unknown>; item: Chosen; onChange: (item: Chosen) => void }

/** Which fields of a record go: first those that hold words, with what they say now. */
export function FieldsInput({ kind, values, item, onChange }: Props) {
  const { wordy, others } = dividedOf(kind)
  const { errors } = useFormState()
  const none = Boolean(get(errors, `at.${item.record}.fields`))
  const choose = (names: string[]) =>
    onChange({ ...item, fields: kind.fields.map(({ name }) => name).filter((name) => names.includes(name)) })
  const group = (legend: string, fields: Field[]) => (
    <FormControl component="fieldset" sx={{ minWidth: 0 }}>
      <FormLabel component="legend">{legend}</FormLabel>
      <Box
        sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 17rem), 1fr))", columnGap: 2 }}
      >
        {fields.map((field, i) => (
          <One
            key={field.name}
            label={fieldName(field.name, kind.name)}
            words={wordsIn(field, values?.[field.name])}
            fault={`at.${item.record}.field.${field.name}`}
            invalid={none && i === 0}
            checked={item.fields.includes(field.name)}
            onChange={(on) => choose(on ? [...item.fields, field.name] : item.fields.filter((n) => n !== field.name))}
          />
        ))}
      </Box>
    </FormControl>
  )
  if (item.protect)
    return group(
      t(said.goesToo),
      wordy.filter(({ name }) => name === publicLabel),
    )
  const suggested = wordy.filter(isSuggested).map(({ name }) => name)
  return (
    <>
      {group(t(said.wordy), wordy)}
      <Box>
        <Button size="small" onClick={() => choose([...new Set([...item.fields, ...suggested])])}>
          {t(said.allTexts)}
        </Button>
      </Box>
      {others.length > 0 && group(t(said.others), others)}
    </>
  )
}

type OneProps = {
  label: string
  words: string
  /** Where the register's fault with it stands. */
  fault: string
  /** Whether none is chosen: the first is where to begin. */
  invalid: boolean
  checked: boolean
  onChange: (on: boolean) => void
}

const cut = {
  display: "-webkit-box",
  WebkitLineClamp: 2,
  WebkitBoxOrient: "vertical",
  overflow: "hidden",
  overflowWrap: "anywhere",
} as const

function One({ label, words, fault, invalid, checked, onChange }: OneProps) {
  const { errors } = useFormState()
  return (
    <Box sx={{ minWidth: 0 }}>
      <FormControlLabel
        sx={{ alignItems: "start" }}
        slotProps={{ typography: { component: "div", sx: { minWidth: 0, pt: 0.75 } } }}
        control={
          <Checkbox
            size="small"
            checked={checked}
            onChange={(_, on) => onChange(on)}
            slotProps={{ input: { "aria-invalid": invalid || Boolean(get(errors, fault)) } }}
          />
        }
        label={
          <>
            {label}
            {words && (
              <Typography variant="body2" color="text.secondary" sx={cut}>
                <Bdi>{words}</Bdi>
              </Typography>
            )}
          </>
        }
      />
      <FieldFaults source={fault} />
    </Box>
  )
}
