import { Box, Typography } from "@mui/material"
import type { Theme } from "@mui/material/styles"
import { dayWords } from "../app/days"
import { Bdi } from "../app/Names"
import { inksOf } from "../app/theme"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { evidence } from "../words/evidence"
import { Message } from "../words/Message"
import { markLook } from "./look"
import type { Citation } from "./evidence"
import { Voice } from "./Voice"

/** One citation: who speaks, where in which source, how firmly, and of what day. */
export function EvidenceCard({ citation }: { citation: Citation }) {
  const { speaker, stance, quote, note } = citation
  return (
    <Box component="article" aria-label={speaker.publicLabel} sx={(theme) => cardLook(theme, stance === "DISPUTES")}>
      <Voice speaker={speaker} interest={citation.interest} basis={citation.speakerBasis} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, fontSize: "0.85rem" }}>
        <Stance citation={citation} />
        <Assertion citation={citation} />
      </Box>
      {quote && (
        <Box
          component="blockquote"
          dir="auto"
          sx={{
            m: 0,
            borderInlineStart: "3px solid",
            borderColor: "divider",
            paddingInlineStart: 1.5,
            overflowWrap: "anywhere",
          }}
        >
          {quote}
        </Box>
      )}
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
        {placeOf(citation)}
      </Typography>
      {note && (
        <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
          <Message of={evidence.note} note={<Bdi>{note}</Bdi>} />
        </Typography>
      )}
    </Box>
  )
}

const cardLook = (theme: Theme, against: boolean) => ({
  display: "flex",
  flexDirection: "column",
  gap: 1,
  p: 1.5,
  borderRadius: "4px",
  border: `1px solid ${inksOf(theme).rule}`,
  borderInlineStart: `3px solid ${against ? inksOf(theme).rubric : inksOf(theme).edge}`,
  backgroundColor: inksOf(theme).ground,
})

function Stance({ citation: { stance, verdict } }: { citation: Citation }) {
  if (stance === "SUPPORTS") return null
  const words =
    stance === "DISPUTES" ? t(evidence.disputes) : t(evidence.assesses, { verdict: labelOf("Verdict", verdict) })
  return (
    <Box component="span" sx={(theme) => markLook(theme, stance === "DISPUTES" ? "against" : "bound")}>
      {words}
    </Box>
  )
}

function Assertion({ citation: { assertion, hedge } }: { citation: Citation }) {
  return (
    <>
      <Box component="span" sx={(theme) => markLook(theme, assertion === "PLAIN" ? "bound" : "unsure")}>
        {assertion === "PLAIN" ? t(evidence.plain) : labelOf("Assertion", assertion)}
      </Box>
      {hedge && (
        <span>
          <Message of={evidence.hedge} words={<Bdi>{hedge}</Bdi>} />
        </span>
      )}
    </>
  )
}

/** "Paragraph 12 · speaks of 6 August 2018 · information 3 · possibly true"; says so where the source gives no day. */
function placeOf({ locatorType, locator, asOf, credibility, speaker }: Citation): string {
  const where = locatorType ? labelOf("LocatorType", locatorType) : ""
  const place = [where, locator === where ? "" : locator].filter(Boolean).join(" ")
  const vouches = asOf ? t(evidence.vouches, { day: dayWords(asOf) }) : t(evidence.vouchesNot)
  const day = !asOf && speaker.identity === "CURATOR" ? "" : vouches
  const judged =
    credibility === "C6" ? "" : t(evidence.information, { credibility: labelOf("Credibility", credibility) })
  return [place.charAt(0).toUpperCase() + place.slice(1), day, judged].filter(Boolean).join(" · ")
}
