import { Button, ListItemText, Menu, MenuItem } from "@mui/material"
import HistoryOutlined from "@mui/icons-material/HistoryOutlined"
import { useState } from "react"
import { useRevision, useSetRevision } from "./at"
import { instantWords } from "./days"
import { useRevisions } from "./revisions"

/** Which state of the register one reads: now, or any earlier revision. */
export function RevisionPicker() {
  const revision = useRevision()
  const setRevision = useSetRevision()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { data: known = [], isPending } = useRevisions(100, anchor !== null)
  const choose = (next: number | null) => {
    setAnchor(null)
    if (next !== revision) setRevision(next)
  }
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        startIcon={<HistoryOutlined />}
        onClick={(e) => setAnchor(e.currentTarget)}
        sx={{ whiteSpace: "nowrap" }}
      >
        {revision === null ? "Now" : `Revision ${revision}`}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { "aria-label": "Revisions of the register" },
          paper: { sx: { maxHeight: "70vh", maxWidth: 440 } },
        }}
      >
        <MenuItem selected={revision === null} onClick={() => choose(null)}>
          <ListItemText primary="Now" secondary="The newest revision" />
        </MenuItem>
        {isPending && <MenuItem disabled>Reading the revisions…</MenuItem>}
        {known.map((r) => (
          <MenuItem key={r.revision} selected={r.revision === revision} onClick={() => choose(r.revision)}>
            <ListItemText
              primary={`Revision ${r.revision} · ${r.title}`}
              secondary={`${instantWords(r.at)} · ${r.changes} ${r.changes === 1 ? "change" : "changes"}`}
              slotProps={{ primary: { noWrap: true, dir: "auto" } }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
