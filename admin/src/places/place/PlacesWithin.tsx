import { Box } from "@mui/material"
import { RecordLink } from "../../app/links"
import { labelOf } from "../../app/vocabulary"
import { Beside } from "../../dossier/Beside"
import { LeftOut, Section } from "../../dossier/Section"
import { t } from "../../words"
import { pages } from "../../words/pages"
import type { Place } from "./place"

/** What lies in it, directly, and how much is said of who is there. */
export function PlacesWithin({ place: { contains } }: { place: Place }) {
  if (!contains?.nodes.length) return null
  return (
    <Section title={t(pages.liesIn)}>
      <Box component="ul" sx={columns}>
        {contains.nodes.map((inner) => (
          <li key={inner.id}>
            <RecordLink record={inner} />{" "}
            <Beside>
              {labelOf("PlaceType", inner.type)}
              {inner.presence && inner.presence.totalCount > 0 && (
                <> · {t(pages.presences, { smart_count: inner.presence.totalCount })}</>
              )}
            </Beside>
          </li>
        ))}
      </Box>
      <LeftOut page={contains} />
    </Section>
  )
}

const columns = {
  listStyle: "none",
  m: 0,
  p: 0,
  display: "grid",
  columnGap: 3,
  rowGap: 0.75,
  gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 18rem), 1fr))",
} as const
