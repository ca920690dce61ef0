import { Box, Typography } from "@mui/material"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { labelOf } from "../../app/vocabulary"
import { LeftOut } from "../../dossier/Section"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import type { SpeakerRow } from "./views"

const claims = new Set(["Name", "Position", "Relation", "Attribute", "FundingFlow"])

/** One speaker of a source, folded: who he is as far as that is said, and what he says where. */
export function SpeakerPart({ speaker }: { speaker: SpeakerRow }) {
  const { publicLabel, identity, actor, speaksFor, citations } = speaker
  const said = citations?.totalCount ?? 0
  return (
    <Box component="details" sx={{ border: 1, borderColor: "divider", borderRadius: 1, bgcolor: "background.paper" }}>
      <Box component="summary" sx={{ p: 1.5, cursor: "pointer" }}>
        <b>
          <Bdi>{publicLabel}</Bdi>
        </b>
        <Typography component="span" variant="body2" color="text.secondary">
          {" · "}
          {noteOf(speaker)} · {said === 1 ? "1 statement" : `${said} statements`}
        </Typography>
      </Box>
      <Box sx={{ px: 2, pb: 1.5 }}>
        {identity !== "PROTECTED" && actor && (
          <p>
            Is <RecordLink record={actor} />.
          </p>
        )}
        {speaksFor && (
          <p>
            Speaks for <RecordLink record={speaksFor} />.
          </p>
        )}
        <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, "& li": { py: 0.5, overflowWrap: "anywhere" } }}>
          {citations?.nodes.map(({ id, locator, locatorType, record }) => (
            <li key={id}>
              <RecordLink record={record} />
              <Typography component="span" variant="body2" color="text.secondary">
                {[" ", labelOf("LocatorType", locatorType), locator].filter(Boolean).join(" ")}{" "}
              </Typography>
              {claims.has(record.kind) && <EvidenceBadge claim={record} />}
            </li>
          ))}
        </Box>
        <LeftOut page={citations} />
      </Box>
    </Box>
  )
}

const noteOf = ({ identity, channel, interest }: SpeakerRow): string =>
  [
    labelOf("SpeakerIdentity", identity),
    channel !== "NOT_SAID" && labelOf("SpeakerChannel", channel),
    interest !== "NOT_JUDGED" && labelOf("Interest", interest),
  ]
    .filter(Boolean)
    .join(", ")
