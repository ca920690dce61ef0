import { Box, Button, Typography, useTheme } from "@mui/material"
import { geoPath } from "d3-geo"
import { useId, useMemo, useState } from "react"
import { inksOf } from "../app/theme"
import { Fault } from "../app/states"
import { Hatch } from "../dossier/TimeBar"
import { useWidth } from "../dossier/useWidth"
import { language, t } from "../words"
import { pages } from "../words/pages"
import { countryName, useAtlas, type Country } from "./atlas"
import { MapKey } from "./MapKey"
import { MarkLink } from "./MarkLink"
import { type Area, countriesOf, type Mark, placed, projectionOf, scaleOf } from "./view"

type Props = { label: string; marks: Mark[]; areas?: Area[] }

const closest = 6

/**
 * A map: marks are links to their places, countries meant as a whole are hatched. Nothing is shown where there is
 * neither. Whoever shows it lists beside it what the register has no point for.
 */
export function PlaceMap({ label, marks, areas = [] }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const { data: atlas, error, refetch } = useAtlas()
  const [closer, setCloser] = useState(0)
  const countries = useMemo(() => (atlas ? countriesOf(atlas, marks, areas) : []), [atlas, marks, areas])
  const height = Math.round(Math.min(460, Math.max(250, width * 0.6)))
  if (error) return <Fault error={error} retry={refetch} within />
  return (
    <Box component="figure" sx={{ m: 0, mb: 2 }}>
      <Box ref={ref} role="group" aria-label={label} sx={{ height, ...frame }}>
        {atlas && width > 0 ? (
          <Drawn {...{ atlas, countries, marks, areas, closer, width, height }} />
        ) : (
          <Typography color="text.secondary" sx={{ p: 2 }}>
            {t(pages.readingMap)}
          </Typography>
        )}
      </Box>
      <Box component="figcaption" sx={under}>
        <MapKey marks={marks} areas={areas} />
        <span>{t(pages.boundaries)}</span>
        {marks.length > 0 && (
          <Box sx={{ marginInlineStart: "auto", display: "flex", gap: 1 }}>
            <Button size="small" variant="outlined" disabled={closer === 0} onClick={() => setCloser(closer - 1)}>
              {t(pages.wider)}
            </Button>
            <Button size="small" variant="outlined" disabled={closer === closest} onClick={() => setCloser(closer + 1)}>
              {t(pages.closer)}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  )
}

const frame = {
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  overflow: "hidden",
  "& svg": { display: "block", direction: "ltr" },
} as const
const under = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: 2.5,
  rowGap: 0.75,
  mt: 0.75,
  color: "text.secondary",
  fontSize: "0.8rem",
} as const

type DrawnProps = {
  atlas: Country[]
  countries: Country[]
  marks: Mark[]
  areas: Area[]
  closer: number
  width: number
  height: number
}

function Drawn({ atlas, countries, marks, areas, closer, width, height }: DrawnProps) {
  const inks = inksOf(useTheme())
  const pattern = useId()
  const size = { width, height }
  const projection = projectionOf(countries, marks, size, closer)
  if (!projection) return null
  const path = geoPath(projection)
  const meant = new Set(areas.map(({ iso }) => iso))
  const drawn = atlas.flatMap((country) => {
    const d = path(country.shape)
    return d ? [{ country, d, middle: path.centroid(country.shape) }] : []
  })
  const scale = scaleOf(projection, size)
  return (
    <svg width={width} height={height}>
      <Hatch id={pattern} inks={inks} />
      <rect width={width} height={height} fill={inks.sunken} />
      <g aria-hidden="true">
        {drawn.map(({ country, d }) => (
          <path
            key={country.name}
            d={d}
            fill={countries.includes(country) ? inks.paper : inks.ground}
            stroke={inks.edge}
          />
        ))}
        {drawn.map(({ country, d }) =>
          country.iso && meant.has(country.iso) ? <path key={country.name} d={d} fill={`url(#${pattern})`} /> : null,
        )}
        {drawn.map(({ country, middle: [x, y] }) => (
          <text
            key={country.name}
            x={x}
            y={y}
            textAnchor="middle"
            fontSize={12}
            letterSpacing="0.08em"
            fill={inks.faded}
          >
            {countryName(country, language())}
          </text>
        ))}
      </g>
      {placed(marks, projection, size).map((one) => (
        <MarkLink key={one.mark.id} placed={one} inks={inks} />
      ))}
      {scale && (
        <g transform={`translate(12 ${height - 12})`} aria-hidden="true">
          <path d={`M0 -5 V0 H${scale.pixels} V-5`} fill="none" stroke={inks.faded} />
          <text x={scale.pixels + 6} y={0} fontSize={11} fill={inks.faded}>
            {t(pages.kilometres, { count: scale.count })}
          </text>
        </g>
      )}
    </svg>
  )
}
