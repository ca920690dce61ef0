import { Box, Chip, FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material"
import { useId } from "react"
import { Bdi } from "../../app/Names"
import type { Parting } from "./conflict"
import { inWords } from "./words"

type SidesProps = {
  parting: Parting
  nameOf: (id: string) => string
  value: "mine" | "theirs" | null
  onChange: (side: "mine" | "theirs") => void
}

/** One field on which two versions part, to choose a side of. */
export function Sides({ parting, nameOf, value, onChange }: SidesProps) {
  const id = useId()
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
      }}
      label={
        <>
          <Typography variant="caption" color="text.secondary" component="div">
            {label}
          </Typography>
          <Bdi>{inWords(parting.key, parting[which], nameOf)}</Bdi>
        </>
      }
    />
  )
  return (
    <Box sx={{ mb: 2 }}>
      <Typography id={id} component="div" sx={{ fontWeight: 600, mb: 0.5 }}>
        {parting.name}{" "}
        {parting.both && <Chip label="both changed it" size="small" color="warning" variant="outlined" />}
      </Typography>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, side) => onChange(side as "mine" | "theirs")}
        sx={{ display: "grid", gap: 1, gridTemplateColumns: { sm: "1fr 1fr" } }}
      >
        {side("mine", "Mine")}
        {side("theirs", "Theirs")}
      </RadioGroup>
    </Box>
  )
}
