import { Box, useTheme } from "@mui/material"
import { Fragment, useId } from "react"
import { Bdi } from "../app/Names"
import { inksOf } from "../app/theme"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { axisOf, barOf } from "./timeline"
import type { Position } from "./Leaders"
import { Legend, TimeAxis, TimeBar } from "./TimeBar"
import { useWidth } from "./useWidth"

const none = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null }

/** A bar for each leading post: solid where it surely held, hatched where it may have, fading where an end is unknown. */
export function LeadersPicture({ of, positions }: { of: string; positions: Position[] }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const inks = inksOf(useTheme())
  const pattern = useId()
  const bars = positions.map(({ when }) => barOf(when ?? none))
  const axis = axisOf(bars)
  if (!axis) return null
  const spoken = positions.map(({ holder, when }) => `${holder.label}, ${when?.phrase ?? t(said.noDate)}`).join("; ")
  return (
    <Box component="figure" sx={{ m: 0, mb: 2 }}>
      <Box role="img" aria-label={t(said.leadersPicture, { name: of, spoken })} sx={grid}>
        {positions.map(({ id, holder }, i) => (
          <Fragment key={id}>
            <Box sx={{ alignSelf: "center", lineHeight: 1.25, fontSize: "0.9rem", overflowWrap: "anywhere" }}>
              <Bdi>{holder.label}</Bdi>
            </Box>
            <TimeBar bar={bars[i]!} axis={axis} width={width} inks={inks} id={`${pattern}${i}`} />
          </Fragment>
        ))}
        <Box sx={{ display: { xs: "none", sm: "block" } }} />
        <Box ref={ref} sx={{ minWidth: 0 }}>
          <TimeAxis axis={axis} width={width} inks={inks} />
        </Box>
      </Box>
      <Legend inks={inks} id={pattern} />
    </Box>
  )
}

const grid = {
  display: "grid",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(8rem, 13rem) minmax(0, 1fr)" },
  columnGap: 2,
  rowGap: { xs: 0.25, sm: 0.75 },
  // Years run from the left in Arabic too: so Arabic history books and charts draw them, and so figures are read.
  "& svg": { display: "block", direction: "ltr" },
}
