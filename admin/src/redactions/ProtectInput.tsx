import { Checkbox, FormControlLabel, Typography } from "@mui/material"
import { t } from "../words"
import { redactions as said } from "../words/redactions"
import type { Chosen } from "./redactions"

/** The one field of a protected speaker that stays, unless it goes too. */
export const publicLabel = "publicLabel"

/** Whether a speaker is protected: all that says who he is goes, but his public label. */
export const ProtectInput = ({ item, onChange }: { item: Chosen; onChange: (item: Chosen) => void }) => (
  <FormControlLabel
    sx={{ alignItems: "start" }}
    control={
      <Checkbox
        checked={item.protect}
        onChange={(_, protect) =>
          onChange({ ...item, protect, fields: item.fields.filter((name) => !protect || name === publicLabel) })
        }
      />
    }
    label={
      <>
        {t(said.protect)}
        <Typography variant="body2" color="text.secondary">
          {t(said.protectHint)}
        </Typography>
      </>
    }
  />
)
