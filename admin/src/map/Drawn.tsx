import { useTheme } from "@mui/material"
import { geoPath } from "d3-geo"
import { useId } from "react"
import { inksOf } from "../app/theme"
import { Hatch } from "../dossier/TimeBar"
import { language, t } from "../words"
import { pages } from "../words/pages"
import { countryName } from "./atlas"
import { labelled, placed } from "./labels"
import { MarkLink } from "./MarkLink"
import { type Area, type Country, type Mark, projectionOf, scaleOf, type Size } from "./view"

type Props = {
  atlas: Country[]
  /** Those that stand out. */
  countries: Country[]
  marks: Mark[]
  areas: Area[]
  whole: boolean
  closer: number
  size: Size
}

/** The map itself: the land beneath, and over it the marks as links. */
export function Drawn({ atlas, countries, marks, areas, whole, closer, size }: Props) {
  const inks = inksOf(useTheme())
  const pattern = useId()
  const projection = projectionOf(countries, marks, size, closer)
  if (!projection) return null
  const path = geoPath(projection)
  const meant = new Set(areas.map(({ iso }) => iso))
  const land = atlas.flatMap((country) => {
    const d = path(country.shape)
    if (!d) return []
    const fill = countries.includes(country) ? inks.paper : inks.ground
    const [x, y] = path.centroid(country.shape)
    return [{ country, d, fill, x, y, breadth: path.area(country.shape), name: countryName(country, language()) }]
  })
  const scale = scaleOf(projection, size)
  const named = placed(marks, projection, size)
  return (
    <>
      <svg {...size} aria-hidden="true" style={fromLeft}>
        <Hatch id={pattern} inks={inks} />
        <rect {...size} fill={inks.sunken} />
        {land.map(({ country, d, fill }) => (
          <path key={country.name} d={d} fill={fill} stroke={inks.edge} />
        ))}
        {land.map(({ country, d }) =>
          country.iso && meant.has(country.iso) ? (
            <path
              key={country.name}
              d={d}
              fill={whole ? inks.primary : `url(#${pattern})`}
              fillOpacity={whole ? 0.15 : 1}
              stroke={inks.primary}
            />
          ) : null,
        )}
        {labelled(land, size, named).map(({ country, name, x, y, fill }) => (
          <text
            key={name}
            lang={name === country.name ? "en" : undefined}
            x={x}
            y={y}
            textAnchor="middle"
            fontSize={12}
            fill={inks.faded}
            stroke={fill}
            {...halo}
          >
            {name}
          </text>
        ))}
        {scale && (
          <g transform={`translate(12 ${size.height - 12})`}>
            <path d={`M0 -5 V0 H${scale.pixels} V-5`} fill="none" stroke={inks.faded} />
            <text x={scale.pixels + 6} fontSize={11} fill={inks.faded} stroke={inks.sunken} {...halo}>
              <tspan style={{ unicodeBidi: "plaintext" }}>{t(pages.kilometres, { count: scale.count })}</tspan>
            </text>
          </g>
        )}
      </svg>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group it stands in has the name, and what is in it are links */}
      <svg {...size} style={fromLeft}>
        {named.map((one) => (
          <MarkLink key={one.mark.id} placed={one} inks={inks} />
        ))}
      </svg>
    </>
  )
}

// Written as a style of its own, as the mirrored style sheet of Arabic would turn it round.
const fromLeft = { direction: "ltr" } as const
const halo = { strokeWidth: 3, paintOrder: "stroke" } as const
