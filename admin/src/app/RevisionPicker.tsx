import { Button, ListItemText, Menu, MenuItem } from "@mui/material"
import HistoryOutlined from "@mui/icons-material/HistoryOutlined"
import { useState } from "react"
import { t } from "../words"
import { app } from "../words/app"
import { Message } from "../words/Message"
import { useRevision, useSetRevision } from "./at"
import { instantWords } from "./days"
import { Bdi } from "./Names"
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
        {revision === null ? t(app.now) : t(app.revision, { revision })}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { "aria-label": t(app.revisions) },
          paper: { sx: { maxHeight: "70vh", width: "max-content", maxWidth: "min(440px, 100vw - 32px)" } },
        }}
      >
        <MenuItem selected={revision === null} onClick={() => choose(null)}>
          <ListItemText primary={t(app.now)} secondary={t(app.newest)} />
        </MenuItem>
        {isPending && <MenuItem disabled>{t(app.readingRevisions)}</MenuItem>}
        {known.map((r) => (
          <MenuItem
            key={r.revision}
            sx={{ whiteSpace: "normal" }}
            selected={r.revision === revision}
            onClick={() => choose(r.revision)}
          >
            <ListItemText
              primary={<Message of={app.revisionTitled} revision={r.revision} title={<Bdi>{r.title}</Bdi>} />}
              secondary={t(app.changes, { at: instantWords(r.at), smart_count: r.changes })}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
