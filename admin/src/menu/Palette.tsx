import { Autocomplete, Box, Dialog, TextField, Typography } from "@mui/material"
import { type ReactNode, useState } from "react"
import { useNavigate } from "react-router-dom"
import { messageOf } from "../app/faults"
import { KindIcon } from "../app/KindIcon"
import { kinds } from "../app/kinds"
import { useWriting } from "../app/MayWrite"
import { Bdi } from "../app/Names"
import { useSearch } from "../app/search"
import { isCalled } from "../app/selection"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { app } from "../words/app"
import { menu } from "../words/menu"
import { type Command, placesToGo, recordToGo } from "./commands"

// Claims are called nothing; they are found on the pages of what they are about.
const found = Object.values(kinds)
  .filter((kind) => isCalled(kind) && kind.name !== "Name")
  .map(({ name }) => name)

/** Goes anywhere by the keyboard: to a record by any of its names, to a list, to the form of a new record. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState("")
  const writing = useWriting()
  const navigate = useNavigate()
  const { hits, busy, error } = useSearch(words, found, "", 8)
  const mayWrite = (kind: string) => writing(kind) !== null
  const options = [...hits.map(recordToGo), ...placesToGo(words, mayWrite)]
  const go = (command: Command | null) => {
    if (!command) return
    onClose()
    navigate(command.to)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ "& .MuiDialog-container": { alignItems: "start" } }}
      slotProps={{ paper: { "aria-label": t(menu.palette), sx: { p: 1.5, overflow: "visible" } } }}
    >
      <Autocomplete<Command>
        disablePortal
        open
        autoHighlight
        value={null}
        inputValue={words}
        onInputChange={(_, next, reason) => reason !== "reset" && setWords(next)}
        onChange={(_, command) => go(command)}
        options={options}
        filterOptions={(all) => all}
        groupBy={(command) => command.group}
        slotProps={{ listbox: { component: "div", sx: { maxHeight: "60vh" } } }}
        renderGroup={({ key, group, children }) => (
          <Group key={key} heading={group}>
            {children}
          </Group>
        )}
        getOptionLabel={(command) => command.label}
        getOptionKey={(command) => command.key}
        noOptionsText={error ? messageOf(error) : busy ? t(app.looking) : t(menu.nothing, { words })}
        forcePopupIcon={false}
        renderInput={(params) => (
          <TextField
            {...params}
            autoFocus
            placeholder={t(menu.hint)}
            slotProps={{
              htmlInput: { ...params.inputProps, "aria-label": t(menu.palette), dir: "auto", maxLength: 200 },
            }}
          />
        )}
        renderOption={({ key, ...props }, command) => (
          <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
            <KindIcon kind={command.kind} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Bdi>{command.label}</Bdi>
              {command.hit && command.hit.matched !== command.label && (
                <Typography component="div" variant="caption" color="text.secondary">
                  <Bdi>{command.hit.matched}</Bdi>
                </Typography>
              )}
            </Box>
            {command.hit && (
              <Typography component="span" variant="caption" color="text.secondary">
                {labelOf("RecordKind", command.kind)}
              </Typography>
            )}
          </Box>
        )}
      />
    </Dialog>
  )
}

/** Places to go of one sort, told to assistive technology as one group. */
const Group = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <Box role="group" aria-label={heading}>
    <Typography component="div" variant="caption" aria-hidden sx={{ px: 2, pt: 1, color: "text.secondary" }}>
      {heading}
    </Typography>
    <Box component="ul" role="presentation" sx={{ p: 0, m: 0 }}>
      {children}
    </Box>
  </Box>
)
