import { Box, Typography } from "@mui/material"
import ShieldOutlined from "@mui/icons-material/ShieldOutlined"
import { dayWords } from "../app/days"
import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { evidence } from "../words/evidence"
import { Message } from "../words/Message"
import type { Citation, Speaker } from "./evidence"

type Props = { speaker: Speaker; interest: string | null; basis: Citation["speakerBasis"] }

/** Who speaks, for whom, and in which source. Of a protected speaker the label is all there is. */
export function Voice({ speaker, interest, basis }: Props) {
  const { publicLabel, identity, actor, speaksFor, source } = speaker
  const shielded = identity === "PROTECTED"
  const known = shielded ? "" : knownOf(speaker, interest ?? speaker.interest, basis)
  return (
    <Box sx={{ overflowWrap: "anywhere" }}>
      <Typography component="h3" sx={named}>
        {actor && !shielded ? <RecordLink record={actor} label={publicLabel} /> : <Bdi>{publicLabel}</Bdi>}
        {shielded && (
          <Box component="span" sx={shield}>
            <ShieldOutlined fontSize="inherit" aria-hidden /> {t(evidence.shielded)}
          </Box>
        )}
      </Typography>
      <Typography variant="body2" color="text.secondary" component="div">
        {known}
        {speaksFor && !shielded && (
          <>
            {known && " · "}
            <Message of={evidence.speaksFor} name={<RecordLink record={speaksFor} />} />
          </>
        )}
        {source && (
          <div>
            <Message of={evidence.inSource} source={<RecordLink record={source} />} about={aboutSource(source)} />
          </div>
        )}
      </Typography>
    </Box>
  )
}

// A name is a target of its own, above the links of the lines below.
const named = {
  fontWeight: 650,
  display: "flex",
  flexWrap: "wrap",
  gap: 0.75,
  alignItems: "center",
  "& a": { minHeight: 26 },
}
const shield = { display: "inline-flex", alignItems: "center", gap: 0.25, fontSize: "0.8rem", color: "text.secondary" }

/** By which channel he speaks, how he is known and how he stands to what he speaks about. */
function knownOf({ identity, channel }: Speaker, interest: string, basis: Citation["speakerBasis"]): string {
  if (identity === "CURATOR") return t(evidence.reasoning)
  return [
    channel !== "NOT_SAID" && labelOf("SpeakerChannel", channel),
    identity === "UNATTRIBUTED" && t(evidence.nobodyNamed),
    identity === "SELF_PUBLISHED" && labelOf("SpeakerIdentity", identity),
    interest !== "NOT_JUDGED" && labelOf("Interest", interest),
    basis !== "STATED" && t(evidence.basis, { basis: labelOf("SpeakerBasis", basis) }),
  ]
    .filter(Boolean)
    .join(" · ")
}

const aboutSource = ({ type, published, reliability }: NonNullable<Speaker["source"]>): string =>
  [
    labelOf("SourceType", type),
    published && dayWords(published),
    reliability === "F"
      ? t(evidence.notJudged)
      : t(evidence.reliability, { grade: labelOf("Reliability", reliability) }),
  ]
    .filter(Boolean)
    .join(" · ")
