import { Box, Button, TextField } from "@mui/material"
import { useState } from "react"
import { RecordPicker } from "../inputs/RecordPicker"
import { t } from "../words"
import { redactions as said } from "../words/redactions"
import { around } from "./around"

/** Adds records by any of their names, or by ids, which deleted ones still have. */
export function AddRecords({ onAdd }: { onAdd: (ids: string[]) => void }) {
  const [pasted, setPasted] = useState("")
  const ids = [...new Set(pasted.split(/[\s,;]+/).filter(Boolean))]
  const add = () => ids.length > 0 && onAdd(ids)
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "1fr 1fr" } }}>
      <RecordPicker label={t(said.find)} kinds={around} value={null} onChange={(id) => id && onAdd([id])} />
      <Box sx={{ display: "flex", gap: 1, alignItems: "start" }}>
        <TextField
          fullWidth
          label={t(said.paste)}
          helperText={t(said.pasteHint)}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return
            event.preventDefault()
            add()
          }}
          slotProps={{ htmlInput: { dir: "ltr" } }}
        />
        <Button variant="outlined" disabled={ids.length === 0} onClick={add}>
          {t(said.add)}
        </Button>
      </Box>
    </Box>
  )
}
