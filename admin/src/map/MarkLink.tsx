import { Link } from "react-router-dom"
import type { inksOf } from "../app/theme"
import type { Placed } from "./labels"

type Inks = ReturnType<typeof inksOf>

/** A mark with its label and the line between them, as a link to the place. */
export function MarkLink({ placed: { mark, x, y, labelX, labelY, left }, inks }: { placed: Placed; inks: Inks }) {
  const apart = Math.abs(labelY - y) > 2 || Math.abs(labelX - x) > 14
  return (
    <Link to={mark.to} className="mark" style={{ outlineOffset: 3 }}>
      {apart && (
        <path d={`M${x} ${y} L${left ? labelX + 3 : labelX - 3} ${labelY}`} stroke={inks.faded} strokeWidth={0.75} />
      )}
      <circle cx={x} cy={y} r={12} fill="transparent" />
      <Dot {...{ x, y, inks }} main={mark.main} vague={mark.vague} />
      <text
        x={labelX}
        y={labelY + 4.5}
        textAnchor={left ? "end" : "start"}
        fontSize={13}
        fontWeight={mark.main ? 650 : 500}
        fill={inks.primary}
        stroke={inks.paper}
        strokeWidth={3}
        paintOrder="stroke"
      >
        <tspan style={{ unicodeBidi: "plaintext" }}>{mark.label}</tspan>
      </text>
    </Link>
  )
}

type DotProps = { x: number; y: number; main: boolean; vague: boolean; inks: Inks }

/** How a place looks as a point: filled where stressed, ringed else, dashed where the point is not exact. */
export const Dot = ({ x, y, main, vague, inks }: DotProps) => (
  <>
    <circle
      cx={x}
      cy={y}
      r={main ? 5 : 4}
      fill={main ? inks.primary : inks.paper}
      stroke={inks.primary}
      strokeWidth={2}
    />
    {vague && <circle cx={x} cy={y} r={9} fill="none" stroke={inks.unknown} strokeDasharray="3 3" />}
  </>
)
