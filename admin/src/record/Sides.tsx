import { Box, Chip, FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material"
import { useId } from "react"
import { fieldOf, type Kind } from "../app/kinds"
import { Bdi } from "../app/Names"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { record } from "../words/record"
import type { Parting } from "./conflict"
import { citationInWords, type NameOf, spoken } from "./spoken"

type SidesProps = {
  kind: Kind
  parting: Parting
  nameOf: NameOf
  value: "mine" | "theirs" | null
  onChange: (side: "mine" | "theirs") => void
}

/** One field on which two versions part, to choose a side of. */
export function Sides({ kind, parting, nameOf, value, onChange }: SidesProps) {
  const id = useId()
  const field = fieldOf(kind, parting.key)
  const inWords = (said: any) => (field ? spoken(field, said, nameOf) : citationInWords(said, nameOf))
  const side = (which: "mine" | "theirs", label: string) => (
    <FormControlLabel
      value={which}
      control={<Radio size="small" />}
      sx={{
        alignItems: "start",
        m: 0,
        p: 1,
        border: 1,
        borderRadius: 1,
        borderColor: value === which ? "primary.main" : "divider",
        overflowWrap: "anywhere",
      }}
      label={
        <>
          <Typography variant="caption" color="text.secondary" component="div">
            {label}
          </Typography>
          <Bdi>{inWords(parting[which])}</Bdi>
        </>
      }
    />
  )
  return (
    <Box sx={{ mb: 2 }}>
      <Typography id={id} component="div" sx={{ fontWeight: 600, mb: 0.5 }}>
        {field ? fieldName(field.name, kind.name) : t(inputs.citation, { place: parting.citation })}{" "}
        {parting.both && <Chip label={t(record.bothChangedIt)} size="small" color="warning" variant="outlined" />}
      </Typography>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, side) => onChange(side as "mine" | "theirs")}
        sx={{ display: "grid", gap: 1, gridTemplateColumns: { sm: "1fr 1fr" } }}
      >
        {side("mine", t(record.mine))}
        {side("theirs", t(record.theirs))}
      </RadioGroup>
    </Box>
  )
}
