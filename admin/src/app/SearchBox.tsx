import SearchOutlined from "@mui/icons-material/SearchOutlined"
import KeyboardCommandKey from "@mui/icons-material/KeyboardCommandKey"
import { Autocomplete, Box, IconButton, InputAdornment, TextField, Typography } from "@mui/material"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"
import { Message } from "../words/Message"
import { messageOf } from "./faults"
import { pageOf, type Linked } from "./links"
import { Bdi } from "./Names"
import { paletteWanted } from "./PaletteKey"
import { useSearch, type Hit } from "./search"
import { labelOf } from "./vocabulary"

type Found = Linked & { slug?: string | null; source?: Linked | null }

const kinds = ["ArmedGroup", "Person", "Organization", "Community", "Place", "Event", "Source", "Speaker"]
const fields = "... on Entity { slug } ... on Speaker { source { id kind label(language: $language) } }"

/** Finds anything by any of its names and goes there; a speaker is read on the page of his source. */
export function SearchBox() {
  const [words, setWords] = useState("")
  const [open, setOpen] = useState(false)
  const { hits, busy, error } = useSearch<Found>(words, kinds, fields)
  const navigate = useNavigate()
  const go = (hit: Hit<Found> | null) => {
    const page = hit && pageOf(hit.record.kind === "Speaker" && hit.record.source ? hit.record.source : hit.record)
    if (page) navigate(page)
    setWords("")
  }
  const none = error ? messageOf(error) : busy ? t(app.looking) : t(app.noneCalled, { words })
  return (
    <Autocomplete<Hit<Found>>
      disablePortal
      value={null}
      inputValue={words}
      onInputChange={(_, next, reason) => reason !== "reset" && setWords(next)}
      onChange={(_, hit) => go(hit)}
      options={hits}
      filterOptions={(all) => all}
      getOptionLabel={(hit) => hit.record.label}
      getOptionKey={(hit) => hit.record.id}
      open={open && words.trim() !== ""}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      noOptionsText={none}
      autoHighlight
      blurOnSelect
      forcePopupIcon={false}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          placeholder={t(app.searchHint)}
          slotProps={{
            htmlInput: { ...params.inputProps, "aria-label": t(app.search), dir: "auto", maxLength: 200 },
            input: {
              ...params.InputProps,
              endAdornment: (
                <InputAdornment position="end">
                  <IconButton
                    size="small"
                    aria-label={t(app.palette)}
                    aria-haspopup="dialog"
                    onClick={() => window.dispatchEvent(new Event(paletteWanted))}
                  >
                    <KeyboardCommandKey fontSize="small" />
                  </IconButton>
                </InputAdornment>
              ),
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
      )}
      renderOption={({ key, ...props }, hit) => (
        <Box component="li" key={key} {...props}>
          <HitLine hit={hit} />
        </Box>
      )}
    />
  )
}

function HitLine({ hit: { record, matched, how } }: { hit: Hit<Found> }) {
  return (
    <Box sx={{ width: "100%", minWidth: 0 }}>
      <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
        <Bdi>{record.label}</Bdi>
        <Typography component="span" variant="caption" color="text.secondary" noWrap sx={{ flexShrink: 0 }}>
          {labelOf("RecordKind", record.kind)}
        </Typography>
      </Box>
      <Typography component="div" variant="caption" color="text.secondary">
        {labelOf("SearchMatch", how).toLowerCase()}: <Bdi>{matched}</Bdi>
        {record.source && (
          <>
            {" · "}
            <Message of={app.inSource} source={<Bdi>{record.source.label}</Bdi>} />
          </>
        )}
      </Typography>
    </Box>
  )
}
