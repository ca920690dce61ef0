import { Box, useTheme } from "@mui/material"
import { useId, type ReactNode } from "react"
import { inksOf } from "../app/theme"
import { Hatch } from "../dossier/TimeBar"
import { t } from "../words"
import { pages } from "../words/pages"
import { Dot } from "./MarkLink"
import type { Area, Mark } from "./view"

/** What the looks of a map mean; only those that stand on it. */
export function MapKey({ marks, areas }: { marks: Mark[]; areas: Area[] }) {
  const inks = inksOf(useTheme())
  const pattern = useId()
  const dot = (main: boolean, vague: boolean) => (
    <svg width={20} height={20} aria-hidden="true">
      <Dot x={10} y={10} {...{ main, vague, inks }} />
    </svg>
  )
  const both = marks.some(({ main }) => main) && marks.some(({ main }) => !main)
  return (
    <>
      {both && <Entry picture={dot(true, false)}>{t(pages.main)}</Entry>}
      {both && <Entry picture={dot(false, false)}>{t(pages.other)}</Entry>}
      {marks.some(({ vague }) => vague) && <Entry picture={dot(false, true)}>{t(pages.vague)}</Entry>}
      {areas.length > 0 && (
        <Entry
          picture={
            <svg width={26} height={14} aria-hidden="true">
              <Hatch id={pattern} inks={inks} />
              <rect width={26} height={14} fill={`url(#${pattern})`} stroke={inks.edge} />
            </svg>
          }
        >
          {t(pages.wholeCountry)}
        </Entry>
      )}
    </>
  )
}

const Entry = ({ picture, children }: { picture: ReactNode; children: ReactNode }) => (
  <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.75 }}>
    {picture}
    {children}
  </Box>
)
