import { Box } from "@mui/material"
import { type Linked, RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { Message } from "../words/Message"
import { t } from "../words"
import { pages } from "../words/pages"
import { Beside } from "./Beside"
import type { Page } from "./claim"
import { LeftOut, Section } from "./Section"

type Judgement = {
  id: string
  first: Linked
  second: Linked
  verdict: "SAME" | "DIFFERENT" | "UNDECIDED"
  reason: string
  speaker: { publicLabel: string }
}
export type Judged = { judgements: Page<Judgement> }

export const judgedFragment = `
fragment Judged on Entity {
  judgements(first: 50) { totalCount nodes {
    id verdict reason speaker { publicLabel }
    first { id kind label(language: $language) } second { id kind label(language: $language) }
  } }
}`

const said = { SAME: pages.judgedSame, UNDECIDED: pages.undecided, DIFFERENT: pages.neverSame }
const order = Object.keys(said)

/** With what it was judged to be the same, never the same, or neither yet; and why. */
export function JudgedSection({ of: { id, judgements } }: { of: Judged & { id: string } }) {
  if (!judgements?.nodes.length) return null
  const rows = judgements.nodes.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return (
    <Section title={t(pages.identity)}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25, overflowWrap: "anywhere" }}>
        {rows.map(({ id: judgement, first, second, verdict, reason, speaker }) => (
          <li key={judgement}>
            <Message of={said[verdict]} other={<RecordLink record={first.id === id ? second : first} />} />
            <div>
              <Beside>
                <Bdi>{reason}</Bdi> · <Message of={pages.judgedBy} speaker={<Bdi>{speaker.publicLabel}</Bdi>} />
              </Beside>
            </div>
          </li>
        ))}
      </Box>
      <LeftOut page={judgements} />
    </Section>
  )
}
