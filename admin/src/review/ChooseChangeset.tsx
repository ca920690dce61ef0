import { Box, MenuItem, TextField } from "@mui/material"
import { useEffect } from "react"
import { dayWords } from "../app/days"
import { t } from "../words"
import { inside } from "../words/inside"
import { useWorking } from "./working"

/** A changeset of one's own, or the title of a new one. */
export type Choice = { id: string | null; title: string }

const amendable = ["OPEN", "RETURNED"]

/** Which of one's changesets takes what is entered: the one last worked on, another, or a new one. */
export function ChooseChangeset({ choice, onChoose }: { choice: Choice; onChoose: (choice: Choice) => void }) {
  const { data } = useWorking({ mine: true, status: amendable })
  const own = data?.pages.flat() ?? []
  const last = own[0]?.id ?? null
  const known = data !== undefined
  useEffect(() => {
    if (known) onChoose({ id: last, title: t(inside.ofDay, { day: dayWords(new Date().toISOString()) }) })
  }, [known, last, onChoose])
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, flex: "1 1 100%" }}>
      <TextField
        select
        label={t(inside.which)}
        value={choice.id ?? "new"}
        onChange={({ target: { value } }) => onChoose({ ...choice, id: value === "new" ? null : value })}
        sx={{ flex: "1 1 14rem", minWidth: 0 }}
      >
        {own.map(({ id, title }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
            {title}
          </MenuItem>
        ))}
        <MenuItem value="new">{t(inside.aNew)}</MenuItem>
      </TextField>
      {choice.id === null && (
        <TextField
          label={t(inside.newTitle)}
          value={choice.title}
          onChange={({ target: { value } }) => onChoose({ ...choice, title: value })}
          slotProps={{ htmlInput: { dir: "auto", maxLength: 300 } }}
          sx={{ flex: "1 1 14rem", minWidth: 0 }}
        />
      )}
    </Box>
  )
}
