import { Box, Button, Drawer, IconButton, Skeleton, Typography } from "@mui/material"
import Close from "@mui/icons-material/Close"
import { useId } from "react"
import { dayWords } from "../app/days"
import { messageOf } from "../app/faults"
import { RecordLabel } from "../app/links"
import { Bdi } from "../app/Names"
import { t } from "../words"
import { evidence } from "../words/evidence"
import { app } from "../words/app"
import { Message } from "../words/Message"
import { EvidenceCard } from "./EvidenceCard"
import { type Evidence, useEvidence } from "./evidence"
import { marksOf } from "./support"

type Props = { id: string; open: boolean; onClose: () => void }

/** Everything behind one claim, beside the page it was opened from; closing gives the focus back to what opened it. */
export default function EvidenceDrawer({ id, open, onClose }: Props) {
  const heading = useId()
  const { data, isPending, error, refetch } = useEvidence(id)
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { role: "dialog", "aria-modal": true, "aria-labelledby": heading, sx: paper } }}
    >
      <Box sx={{ display: "flex", alignItems: "start", gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="overline" component="p" color="text.secondary">
            {t(evidence.who)}
          </Typography>
          <Typography variant="h2" id={heading} sx={{ overflowWrap: "anywhere" }}>
            {data ? <RecordLabel record={data} /> : t(evidence.heading)}
          </Typography>
        </Box>
        <IconButton onClick={onClose} aria-label={t(evidence.close)}>
          <Close />
        </IconButton>
      </Box>
      {isPending && <Waiting />}
      {error && (
        <Box role="alert">
          <p>
            <Bdi>{messageOf(error)}</Bdi>
          </p>
          <Button onClick={() => refetch()}>{t(app.tryAgain)}</Button>
        </Box>
      )}
      {data === null && <p>{t(evidence.notThen)}</p>}
      {data && <Behind found={data} />}
    </Drawer>
  )
}

const paper = {
  width: "min(30rem, 100vw)",
  boxSizing: "border-box",
  p: { xs: 2, sm: 3 },
  display: "flex",
  flexDirection: "column",
  gap: 2,
}

function Behind({ found }: { found: Evidence }) {
  const { support, when, qualifier, note, lastAttested, citations } = found
  const more = (citations?.totalCount ?? 0) - (citations?.nodes.length ?? 0)
  return (
    <>
      <Box sx={{ color: "text.secondary", "& p": { m: 0, overflowWrap: "anywhere" } }}>
        {support && <p>{sumOf(support)}</p>}
        {lastAttested && <p>{t(evidence.lastAttested, { day: dayWords(lastAttested) })}</p>}
        {when?.words && (
          <p>
            <Message of={evidence.datedAs} words={<Bdi>{when.words}</Bdi>} />
          </p>
        )}
        {when?.reason && (
          <p>
            <Message of={evidence.dateInferred} reason={<Bdi>{when.reason}</Bdi>} />
          </p>
        )}
        {qualifier && (
          <p>
            <Message of={evidence.limitedBy} words={<Bdi>{qualifier}</Bdi>} />
          </p>
        )}
        {note && (
          <p>
            <Message of={evidence.curatorNote} note={<Bdi>{note}</Bdi>} />
          </p>
        )}
      </Box>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexDirection: "column", gap: 1.5 }}>
        {citations?.nodes.map((citation) => (
          <li key={citation.id}>
            <EvidenceCard citation={citation} />
          </li>
        ))}
      </Box>
      {citations?.nodes.length === 0 && <p>{t(evidence.noCitation)}</p>}
      {more > 0 && <p>{t(evidence.more, { smart_count: more })}</p>}
    </>
  )
}

/** "2 voices, 1 of them independent. Only those …" */
function sumOf(support: NonNullable<Evidence["support"]>): string {
  const { voices, independentVoices } = support
  const some = independentVoices > 0 ? evidence.someIndependent : evidence.noneIndependent
  const counted = t(independentVoices === voices ? evidence.allIndependent : some, {
    smart_count: voices,
    independent: independentVoices,
  })
  const first = voices === 0 ? t(evidence.noVoiceCounts) : counted
  return [first, ...marksOf(support).map((mark) => mark.means)].join(" ")
}

const Waiting = () => (
  <Box role="status" aria-label={t(evidence.readingIt)}>
    <Skeleton height={28} width="60%" />
    <Skeleton variant="rounded" height={120} sx={{ mt: 1 }} />
  </Box>
)
