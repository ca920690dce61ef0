import { Box, Button } from "@mui/material"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { labelOf } from "../../app/vocabulary"
import { Beside } from "../../dossier/Beside"
import { ClaimTable, type Column, type Group } from "../../dossier/ClaimTable"
import { Printed } from "../../dossier/Printed"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { markLook } from "../../evidence/look"
import { placeIn } from "../../evidence/place"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { pages } from "../../words/pages"
import type { Carried } from "./carried"
import type { Passage } from "./paragraphs"

type Props = { label: string; carried: Carried[]; speaker?: boolean; onPassage?: (passage: Passage) => void }

/** What a source carries as rows, paragraph by paragraph; `speaker` tells who says it, `onPassage` shows it in the text. */
export function CarriedTable({ label, carried, speaker = false, onPassage }: Props) {
  const columns: Column<Carried>[] = [
    ...(speaker
      ? [{ title: t(pages.speaker), width: "20%", cell: (one: Carried) => <Bdi>{one.speaker.publicLabel}</Bdi> }]
      : []),
    { title: t(said.what), width: speaker ? "40%" : "54%", cell: ({ record }) => <What record={record} /> },
    { title: t(pages.howSaid), width: "22%", cell: (one) => <How said={one} onPassage={onPassage} /> },
    {
      title: t(pages.support),
      cell: ({ record }) => record.support !== undefined && <EvidenceBadge claim={record} />,
    },
  ]
  return <ClaimTable label={label} columns={columns} groups={groupsOf(carried)} />
}

function groupsOf(carried: Carried[]): Group<Carried>[] {
  const groups: Group<Carried>[] = []
  for (const one of carried) {
    const place = placeIn(one) || t(pages.noPlace)
    const title = place.charAt(0).toUpperCase() + place.slice(1)
    const last = groups.at(-1)
    if (last?.title === title) last.rows.push(one)
    else groups.push({ title, rows: [one] })
  }
  return groups
}

const What = ({ record }: { record: Carried["record"] }) => (
  <>
    <RecordLink record={record} /> <Beside>{labelOf("RecordKind", record.kind)}</Beside>
  </>
)

function How({ said: one, onPassage }: { said: Carried; onPassage?: Props["onPassage"] }) {
  const { stance, verdict, assertion, hedge, quoteStart, quoteEnd } = one
  const against = stance === "DISPUTES"
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, alignItems: "baseline", fontSize: "0.85rem" }}>
      {stance !== "SUPPORTS" && (
        <Box component="span" sx={(theme) => markLook(theme, against ? "against" : "bound")}>
          {labelOf("Stance", stance)}
          {verdict && `: ${labelOf("Verdict", verdict)}`}
        </Box>
      )}
      {assertion === "PLAIN" ? (
        <Beside>{labelOf("Assertion", assertion)}</Beside>
      ) : (
        <Box component="span" sx={(theme) => markLook(theme, "unsure")}>
          {labelOf("Assertion", assertion)}
        </Box>
      )}
      {hedge && (
        <span>
          <Printed words={hedge} />
        </span>
      )}
      {onPassage && quoteStart !== null && quoteEnd !== null && (
        <Button
          size="small"
          sx={{ minHeight: 24, p: 0 }}
          onClick={() => onPassage({ start: quoteStart, end: quoteEnd })}
        >
          {t(pages.inText)}
        </Button>
      )}
    </Box>
  )
}
