import { Box } from "@mui/material"
import type { inksOf } from "../app/theme"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { type Axis, type Bar, ticksOf } from "./timeline"

type Inks = ReturnType<typeof inksOf>
type Drawn = { axis: Axis; width: number; inks: Inks }

const height = 26
const place = (year: number, { from, to }: Axis, width: number) => ((year - from) / (to - from)) * width

// A day or a month on an axis of years would be a line nobody sees.
const narrow = 7

/**
 * One bar on the axis, or a lozenge where all it can be is too narrow to see; `id` names its pattern and must be unique
 * on the page.
 */
export function TimeBar({ bar, axis, width, inks, id }: Drawn & { bar: Bar; id: string }) {
  const start = place(bar.from ?? axis.from, axis, width)
  const end = place(bar.to ?? axis.to, axis, width)
  const [top, tall] = [5, height - 10]
  if (bar.from !== null && bar.to !== null && end - start < narrow)
    return (
      <svg width={width} height={height} aria-hidden="true">
        <line x1={0} x2={width} y1={height / 2} y2={height / 2} stroke={inks.rule} />
        <path d={`M${(start + end) / 2} 5 l8 8 l-8 8 l-8 -8 z`} fill={inks.primary} stroke={inks.ground} />
      </svg>
    )
  const fade = { start: bar.from === null, end: bar.to === null }
  return (
    <svg width={width} height={height} aria-hidden="true">
      <defs>
        <Hatch id={`${id}h`} inks={inks} />
        <linearGradient id={`${id}g`}>
          <stop offset="0" stopColor="white" stopOpacity={fade.start ? 0 : 1} />
          <stop offset="0.3" stopColor="white" />
          <stop offset="0.7" stopColor="white" />
          <stop offset="1" stopColor="white" stopOpacity={fade.end ? 0 : 1} />
        </linearGradient>
        <mask id={`${id}m`}>
          <rect x={start - 1} y={0} width={Math.max(end - start, 2) + 2} height={height} fill={`url(#${id}g)`} />
        </mask>
      </defs>
      <line x1={0} x2={width} y1={height / 2} y2={height / 2} stroke={inks.rule} />
      <g mask={`url(#${id}m)`}>
        <rect x={start} y={top} width={Math.max(end - start, 2)} height={tall} fill={inks.ground} />
        <rect
          x={start}
          y={top}
          width={Math.max(end - start, 2)}
          height={tall}
          fill={`url(#${id}h)`}
          stroke={inks.unknown}
          strokeDasharray="3 3"
        />
      </g>
      {bar.sure && (
        <rect
          x={place(bar.sure[0], axis, width)}
          y={top}
          width={Math.max(place(bar.sure[1], axis, width) - place(bar.sure[0], axis, width), 2)}
          height={tall}
          fill={inks.primary}
        />
      )}
    </svg>
  )
}

/** The years under the bars. */
export function TimeAxis({ axis, width, inks }: Drawn) {
  return (
    // Written here, as the mirrored style sheet of Arabic would turn it round: where a label begins hangs on it.
    <svg width={width} height={22} aria-hidden="true" style={{ direction: "ltr" }}>
      <line x1={0} x2={width} y1={0.5} y2={0.5} stroke={inks.edge} />
      {ticksOf(axis, Math.max(width / 56, 2)).map((year) => {
        const x = place(year, axis, width)
        const anchor = x < 16 ? "start" : x > width - 16 ? "end" : "middle"
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={0} y2={5} stroke={inks.edge} />
            <text x={x} y={18} textAnchor={anchor} fontSize={12} fill={inks.faded}>
              {year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The pattern of what is not sure. */
export const Hatch = ({ id, inks }: { id: string; inks: Inks }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line x1="0" x2="0" y1="0" y2="6" stroke={inks.unknown} strokeOpacity="0.55" strokeWidth="2" />
  </pattern>
)

/** What the three looks of a bar mean. */
export const Legend = ({ inks, id }: { inks: Inks; id: string }) => (
  <Box
    component="figcaption"
    sx={{
      display: "flex",
      flexWrap: "wrap",
      columnGap: 2.5,
      rowGap: 0.5,
      mt: 0.5,
      color: "text.secondary",
      fontSize: "0.8rem",
    }}
  >
    {(["surely", "possibly", "endNotKnown"] as const).map((look) => (
      <Box component="span" key={look} sx={{ display: "inline-flex", alignItems: "center", gap: 0.75 }}>
        <svg width={26} height={12} aria-hidden="true">
          {look === "surely" && <rect width={26} height={12} fill={inks.primary} />}
          {look === "possibly" && (
            <>
              <Hatch id={`${id}l`} inks={inks} />
              <rect
                x={0.5}
                y={0.5}
                width={25}
                height={11}
                fill={`url(#${id}l)`}
                stroke={inks.unknown}
                strokeDasharray="3 3"
              />
            </>
          )}
          {look === "endNotKnown" && (
            <>
              <linearGradient id={`${id}f`}>
                <stop offset="0" stopColor={inks.unknown} />
                <stop offset="1" stopColor={inks.unknown} stopOpacity="0" />
              </linearGradient>
              <rect width={26} height={12} fill={`url(#${id}f)`} />
            </>
          )}
        </svg>
        {t(said[look])}
      </Box>
    ))}
  </Box>
)
