import { Box, Link, Typography } from "@mui/material"
import ShieldOutlined from "@mui/icons-material/ShieldOutlined"
import { Link as RouterLink } from "react-router-dom"
import { dayWords } from "../app/days"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import type { Citation, Speaker } from "./evidence"

type Props = { speaker: Speaker; interest?: string | null; basis?: Citation["speakerBasis"] }

/** Who speaks, for whom, and in which source. Of a protected speaker the label is all there is. */
export function Voice({ speaker, interest, basis = "STATED" }: Props) {
  const { publicLabel, identity, source } = speaker
  const stands = interest ?? speaker.interest
  return (
    <Box sx={{ overflowWrap: "anywhere" }}>
      <Typography
        component="h3"
        sx={{ fontWeight: 650, display: "flex", flexWrap: "wrap", gap: 0.75, alignItems: "center" }}
      >
        <Bdi>{publicLabel}</Bdi>
        {identity === "PROTECTED" && (
          <Box
            component="span"
            sx={{
              display: "inline-flex",
              alignItems: "center",
              gap: 0.25,
              fontSize: "0.8rem",
              color: "text.secondary",
            }}
          >
            <ShieldOutlined fontSize="inherit" aria-hidden /> protected source
          </Box>
        )}
      </Typography>
      <Typography variant="body2" color="text.secondary" component="div">
        {sortOf(speaker)}
        {stands !== "NOT_JUDGED" && ` · ${labelOf("Interest", stands)}`}
        {basis !== "STATED" && ` · who speaks is ${labelOf("SpeakerBasis", basis)}`}
        {speaker.speaksFor && (
          <>
            {" · speaks for "}
            <Actor of={speaker.speaksFor} />
          </>
        )}
        {source && (
          <div>
            in{" "}
            <Link component={RouterLink} to={`/Source/${source.id}/show`}>
              <Bdi>{source.label}</Bdi>
            </Link>
            , {labelOf("SourceType", source.type)}
            {source.published && `, ${dayWords(source.published)}`} · {sourceJudged(source.reliability)}
          </div>
        )}
      </Typography>
    </Box>
  )
}

const Actor = ({ of: { kind, id, label } }: { of: NonNullable<Speaker["actor"]> }) => (
  <Link component={RouterLink} to={`/${kind}/${id}/show`}>
    <Bdi>{label}</Bdi>
  </Link>
)

/** By which channel, and how he is known where that is more than a name. */
function sortOf({ identity, channel }: Speaker): string {
  if (identity === "CURATOR") return "the curator’s own reasoning: counts as no voice"
  const known =
    identity === "UNATTRIBUTED"
      ? "nobody is named: counts as no voice"
      : identity === "SELF_PUBLISHED"
        ? "self-published"
        : ""
  return [channel === "NOT_SAID" ? "" : labelOf("SpeakerChannel", channel), known].filter(Boolean).join(" · ")
}

const sourceJudged = (reliability: string) =>
  reliability === "F" ? "reliability not judged" : `reliability ${labelOf("Reliability", reliability)}`
