import ArrowDownward from "@mui/icons-material/ArrowDownward"
import ArrowUpward from "@mui/icons-material/ArrowUpward"
import Close from "@mui/icons-material/Close"
import { Box, Button, IconButton } from "@mui/material"
import type { ReactNode } from "react"
import { useFieldArray } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { FieldFaults } from "./EntryForm"
import { Group } from "./Fields"

type ChildrenInputProps = {
  source: string
  name: string
  help?: string
  /** The most entries the register takes. */
  max?: number
  /** The values of an entry to begin with. */
  blank: () => object
  /** The inputs of one entry. */
  entry: (source: string) => ReactNode
}

/** A list of the record's own, in an order of its own: entries are added, moved and removed. */
export function ChildrenInput({ source, name, help, max = 50, blank, entry }: ChildrenInputProps) {
  const { fields, append, remove, move } = useFieldArray({ name: source, keyName: "key" })
  return (
    <Group name={name} hint={help}>
      {fields.map((field, i) => (
        <Box key={field.key} role="group" aria-label={`${name} ${i + 1}`} sx={row}>
          <Box sx={{ display: "grid", gap: 1.5, minWidth: 0 }}>{entry(`${source}.${i}`)}</Box>
          <Box sx={{ display: "flex", flexDirection: { xs: "row", sm: "column" } }}>
            <Tool label={t(inputs.moveUp, { name, place: i + 1 })} off={i === 0} onClick={() => move(i, i - 1)}>
              <ArrowUpward fontSize="small" />
            </Tool>
            <Tool
              label={t(inputs.moveDown, { name, place: i + 1 })}
              off={i === fields.length - 1}
              onClick={() => move(i, i + 1)}
            >
              <ArrowDownward fontSize="small" />
            </Tool>
            <Tool label={t(inputs.remove, { name, place: i + 1 })} onClick={() => remove(i)}>
              <Close fontSize="small" />
            </Tool>
          </Box>
        </Box>
      ))}
      <FieldFaults source={source} />
      <Box>
        <Button variant="outlined" size="small" disabled={fields.length >= max} onClick={() => append(blank())}>
          {t(inputs.addTo, { name })}
        </Button>
      </Box>
    </Group>
  )
}

const row = {
  display: "grid",
  gridTemplateColumns: { xs: "1fr", sm: "1fr auto" },
  gap: 1,
  p: { xs: 1.5, sm: 2 },
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
}

type ToolProps = { label: string; off?: boolean; onClick: () => void; children: ReactNode }

// With one entry alone there is nothing to move, and no dead arrows.
const Tool = ({ label, off, onClick, children }: ToolProps) =>
  off ? null : (
    <IconButton aria-label={label} onClick={onClick} size="small">
      {children}
    </IconButton>
  )
