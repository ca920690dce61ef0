import { Box, useTheme } from "@mui/material"
import type { Theme } from "@mui/material/styles"
import { useId } from "react"
import { type Linked, RecordLink } from "../app/links"
import { inksOf } from "../app/theme"
import { labelOf } from "../app/vocabulary"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { pages } from "../words/pages"
import { Beside } from "./Beside"
import type { Claim } from "./claim"
import { ClaimTable, type Column } from "./ClaimTable"
import { Dated, Reserve } from "./Dated"
import { Legend, TimeAxis, TimeBar } from "./TimeBar"
import { axisOf, barOf } from "./timeline"
import { useWidth } from "./useWidth"

export type Entry = {
  claim: Claim & { kind: string }
  orders: { id: string; order: string; record: { id: string }; other: Linked }[]
}

type Row = { id: string; entry: Entry; first: boolean }

const none = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null }

/** The entries of a timeline as rows: a bar on a common axis, and the same in words. */
export function TimelineTable({ entries }: { entries: Entry[] }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const inks = inksOf(useTheme())
  const pattern = useId()
  const bars = new Map(entries.map(({ claim }) => [claim.id, barOf(claim.when ?? none)]))
  const axis = axisOf([...bars.values()])
  const years = axis && <TimeAxis {...{ axis, width, inks }} />
  const all: Column<Row>[] = [
    { title: t(pages.happened), width: "32%", cell: ({ entry }) => <What entry={entry} /> },
    {
      title: t(pages.bar),
      width: "32%",
      head: <Box sx={bar}>{years}</Box>,
      cell: ({ id, first }) => (
        <Box ref={first ? ref : undefined} sx={bar}>
          {first && <Box sx={onlyNarrow}>{years}</Box>}
          {axis && <TimeBar bar={bars.get(id)!} id={`${pattern}${id}`} {...{ axis, width, inks }} />}
        </Box>
      ),
    },
    {
      title: t(said.when),
      width: "18%",
      cell: ({ entry: { claim } }) => <Dated claim={claim} happening={claim.kind === "Event"} />,
    },
    { title: t(said.whoSaysSo), cell: ({ entry: { claim } }) => <EvidenceBadge claim={claim} /> },
  ]
  // Where no day at all is known there is nothing to draw.
  const columns = all.filter(({ title }) => axis || title !== t(pages.bar))
  const rows = entries.map((entry, i) => ({ id: entry.claim.id, entry, first: i === 0 }))
  return (
    <figure style={{ margin: 0 }}>
      <ClaimTable label={t(pages.timeline)} columns={columns} groups={[{ rows }]} />
      {axis && <Legend inks={inks} id={pattern} />}
    </figure>
  )
}

// The bars follow the column, not the column the bars.
const bar = { contain: "inline-size", "& svg": { display: "block", direction: "ltr" } } as const
const onlyNarrow = (theme: Theme) => ({ [theme.breakpoints.up(720)]: { display: "none" } })

/** The claim, and what it is said to have come before, or during which other it was. */
function What({ entry: { claim, orders } }: { entry: Entry }) {
  const own = orders.filter(({ record }) => record.id === claim.id)
  return (
    <>
      <RecordLink record={claim} />
      <Reserve claim={claim} />
      {own.map(({ id, order, other }) => (
        <div key={id}>
          <Beside>
            {labelOf("TemporalOrder", order)} <RecordLink record={other} />
          </Beside>
        </div>
      ))}
    </>
  )
}
