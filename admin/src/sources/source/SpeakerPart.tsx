import { Box, Typography } from "@mui/material"
import { type ReactNode, useState } from "react"
import { type Linked, RecordLink } from "../../app/links"
import { listed } from "../../app/local"
import { Bdi } from "../../app/Names"
import { labelOf } from "../../app/vocabulary"
import { t } from "../../words"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { pages } from "../../words/pages"
import { Statements } from "./Statements"
import type { SpeakerRow } from "./views"

type Props = {
  speaker: SpeakerRow
  /** Named where it is not the page's own. */
  source?: Linked | null
  open?: boolean
  /** What he says, where the page has read it already. */
  children?: ReactNode
}

/** One speaker of a source, to fold: who he is as far as that is said, and what he says where. */
export function SpeakerPart({ speaker, source, open: opened = false, children }: Props) {
  const { publicLabel, identity, actor, speaksFor } = speaker
  const [open, setOpen] = useState(opened)
  return (
    <Box component="details" open={open} onToggle={(e) => setOpen(e.currentTarget.open)} sx={look}>
      <Box component="summary" sx={{ p: 1.5, cursor: "pointer" }}>
        <b>
          <Bdi>{publicLabel}</Bdi>
        </b>
        <Typography component="span" variant="body2" color="text.secondary">
          {" · "}
          {noteOf(speaker)}
        </Typography>
      </Box>
      <Box sx={{ px: 2, pb: 1.5, "& p": { mt: 0, mb: 1 } }}>
        {source && (
          <p>
            <Message of={pages.speaksIn} source={<RecordLink record={source} />} />
          </p>
        )}
        {identity !== "NAMED" && <p>{t(lists[identity])}</p>}
        {identity !== "PROTECTED" && actor && (
          <p>
            <Message of={lists.isActor} name={<RecordLink record={actor} />} />
          </p>
        )}
        {speaksFor && (
          <p>
            <Message of={lists.speaksFor} name={<RecordLink record={speaksFor} />} />
          </p>
        )}
        {children ?? (open && <Statements speaker={speaker.id} label={publicLabel} />)}
      </Box>
    </Box>
  )
}

const look = { border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper" }

const noteOf = ({ identity, channel, interest }: SpeakerRow): string =>
  listed([
    labelOf("SpeakerIdentity", identity),
    channel !== "NOT_SAID" && labelOf("SpeakerChannel", channel),
    interest !== "NOT_JUDGED" && labelOf("Interest", interest),
  ])
