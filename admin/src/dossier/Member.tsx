import { Box } from "@mui/material"
import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { markLook } from "../evidence/look"
import { placeIn } from "../evidence/place"
import { t } from "../words"
import { pages } from "../words/pages"
import { Beside } from "./Beside"
import { Printed } from "./Printed"
import type { MemberCitation, MemberClaim } from "./disputes"

type Props = { record: MemberClaim | MemberCitation; preferred: boolean }

/** One side of a disagreement with its voices: a claim, or what one speaker makes of one. */
export function Member({ record, preferred }: Props) {
  return (
    <>
      {preferred && (
        <Box
          component="span"
          sx={(theme) => ({ ...markLook(theme, "bound"), justifySelf: "start", fontSize: "0.8rem" })}
        >
          {t(pages.preferred)}
        </Box>
      )}
      {record.kind === "Citation" ? (
        <Said said={record as MemberCitation} />
      ) : (
        <Claimed claim={record as MemberClaim} />
      )}
    </>
  )
}

function Claimed({ claim }: { claim: MemberClaim }) {
  const { voices } = claim
  const more = (voices?.totalCount ?? 0) - (voices?.nodes.length ?? 0)
  return (
    <>
      <div>
        <RecordLink record={claim} />
      </div>
      {claim.when?.phrase && !claim.label.includes(claim.when.phrase) && <Beside>{claim.when.phrase}</Beside>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {voices?.nodes.map((voice) => (
          <li key={voice.id}>
            <Beside>
              <Bdi>{voice.speaker.publicLabel}</Bdi> · {placeIn(voice)}
              {voice.stance !== "SUPPORTS" && ` · ${labelOf("Stance", voice.stance)}`}
            </Beside>
          </li>
        ))}
      </Box>
      {more > 0 && <Beside>+{more}</Beside>}
      <div>
        <EvidenceBadge claim={claim} />
      </div>
    </>
  )
}

function Said({ said }: { said: MemberCitation }) {
  const { speaker, stance, verdict, assertion, hedge, of } = said
  const how =
    stance === "ASSESSES" ? labelOf("Verdict", verdict) : stance === "DISPUTES" ? labelOf("Stance", stance) : ""
  return (
    <>
      <div>
        <b>
          <Bdi>{speaker.publicLabel}</Bdi>
        </b>{" "}
        <Beside>{placeIn(said)}</Beside>
      </div>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, fontSize: "0.85rem" }}>
        {how && (
          <Box component="span" sx={(theme) => markLook(theme, "against")}>
            {how}
          </Box>
        )}
        <Box component="span" sx={(theme) => markLook(theme, assertion === "PLAIN" ? "bound" : "unsure")}>
          {labelOf("Assertion", assertion)}
        </Box>
        {hedge && (
          <span>
            <Printed words={hedge} />
          </span>
        )}
      </Box>
      <Beside>
        <RecordLink record={of} />
      </Beside>
      {of.support !== undefined && (
        <div>
          <EvidenceBadge claim={of} />
        </div>
      )}
    </>
  )
}
