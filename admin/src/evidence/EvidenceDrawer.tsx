import { Box, Button, Drawer, IconButton, Skeleton, Typography } from "@mui/material"
import Close from "@mui/icons-material/Close"
import { useId } from "react"
import { dayWords } from "../app/days"
import { messageOf } from "../app/faults"
import { Bdi } from "../app/Names"
import { EvidenceCard } from "./EvidenceCard"
import { type Evidence, useEvidence } from "./evidence"
import { marksOf, voicesInWords } from "./support"

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
            Who says so
          </Typography>
          <Typography variant="h2" id={heading} sx={{ overflowWrap: "anywhere" }}>
            {data ? <Bdi>{data.label}</Bdi> : "Evidence"}
          </Typography>
        </Box>
        <IconButton onClick={onClose} aria-label="Close the evidence">
          <Close />
        </IconButton>
      </Box>
      {isPending && <Waiting />}
      {error && (
        <Box role="alert">
          <p>{messageOf(error)}</p>
          <Button onClick={() => refetch()}>Try again</Button>
        </Box>
      )}
      {data === null && <p>The register did not hold this at the revision you are reading.</p>}
      {data && <Behind evidence={data} />}
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

function Behind({ evidence }: { evidence: Evidence }) {
  const { support, when, qualifier, note, lastAttested, citations } = evidence
  const more = (citations?.totalCount ?? 0) - (citations?.nodes.length ?? 0)
  return (
    <>
      <Box sx={{ color: "text.secondary", "& p": { m: 0, overflowWrap: "anywhere" } }}>
        {support && <p>{sumOf(support)}</p>}
        {lastAttested && <p>Last attested {dayWords(lastAttested)}.</p>}
        {when?.words && (
          <p>
            Dated in the source as “<Bdi>{when.words}</Bdi>”.
          </p>
        )}
        {when?.reason && (
          <p>
            Date inferred: <Bdi>{when.reason}</Bdi>
          </p>
        )}
        {qualifier && (
          <p>
            Limited in the source by “<Bdi>{qualifier}</Bdi>”.
          </p>
        )}
        {note && (
          <p>
            Curator’s note: <Bdi>{note}</Bdi>
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
      {citations?.nodes.length === 0 && <p>No citation stands behind this.</p>}
      {more > 0 && <p>{more} more are not shown here.</p>}
    </>
  )
}

/** "2 voices, 1 of them independent. Only those …" */
function sumOf(support: NonNullable<Evidence["support"]>): string {
  const { voices, independentVoices } = support
  const some = independentVoices > 0 ? `${independentVoices} of them independent` : "none of them independent"
  const independent = independentVoices === voices ? "independent" : voices === 1 ? "not independent" : some
  const counted = voices === 0 ? "No voice that counts: nobody is named for it, or it is the curator’s reasoning." : ""
  const marks = marksOf(support).map((m) => ` ${m.means}`)
  return `${counted || `${voicesInWords(voices)}, ${independent}.`}${marks.join("")}`
}

const Waiting = () => (
  <Box role="status" aria-label="Reading the evidence">
    <Skeleton height={28} width="60%" />
    <Skeleton variant="rounded" height={120} sx={{ mt: 1 }} />
  </Box>
)
