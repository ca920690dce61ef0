import { Box, useTheme } from "@mui/material"
import { useId } from "react"
import { listed } from "../app/local"
import { Bdi } from "../app/Names"
import { inksOf, unknownLook } from "../app/theme"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { readingOf } from "./claim"
import { amountInWords, breadthsOf, type Flow, reckoned } from "./flow"
import { Hatch } from "./TimeBar"
import { useWidth } from "./useWidth"

const [row, unit, gap] = [46, 9, 5]

/** The flows as bands into the actor, or out of it where `given`: solid where an amount is stated, hatched where none is. */
export function MoneyPicture({ of, flows, given }: { of: string; flows: Flow[]; given: boolean }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  if (flows.length === 0) return null
  const spoken = flows.map((flow) => `${endOf(flow, given).label}: ${whatOf(flow)}`).join("; ")
  const ends = (
    <Box key="ends">
      {flows.map((flow) => (
        <End key={flow.id} flow={flow} given={given} />
      ))}
    </Box>
  )
  const bands = (
    <Box key="bands" ref={ref} sx={{ minWidth: 0, "[dir=rtl] & svg": { transform: "scaleX(-1)" } }}>
      <Bands flows={flows} width={width} given={given} />
    </Box>
  )
  const self = (
    <Box
      key="self"
      sx={{
        alignSelf: "center",
        borderInlineStart: "3px solid",
        borderColor: "primary.main",
        paddingInline: 1,
        fontWeight: 650,
        fontSize: "0.9rem",
        overflowWrap: "anywhere",
      }}
    >
      <Bdi>{of}</Bdi>
    </Box>
  )
  const columns = ["minmax(0, 15rem)", "minmax(3rem, 1fr)", "minmax(0, 9rem)"]
  return (
    <Box component="figure" sx={{ m: 0, mb: 2 }}>
      <Box
        role="img"
        aria-label={t(given ? said.pictureFrom : said.pictureTo, { name: of, spoken })}
        sx={{
          display: "grid",
          columnGap: { xs: 0.5, sm: 1.5 },
          gridTemplateColumns: (given ? columns.toReversed() : columns).join(" "),
        }}
      >
        {given ? [self, bands, ends] : [ends, bands, self]}
      </Box>
      <Box component="figcaption" sx={{ color: "text.secondary", fontSize: "0.8rem", mt: 0.5 }}>
        {t(said.pictureKey)} {flows.some(readingOf) && t(said.readingKey)}
      </Box>
    </Box>
  )
}

const endOf = (flow: Flow, given: boolean) => (given ? flow.recipient : flow.giver)

const whatOf = (flow: Flow) =>
  listed([labelOf("FlowType", flow.type), amountInWords(flow.amount) ?? t(said.amountNotStated), reckoned(flow)])

function End({ flow, given }: { flow: Flow; given: boolean }) {
  const theme = useTheme()
  const { stated, label } = endOf(flow, given)
  const amount = amountInWords(flow.amount)
  const line = { overflow: "hidden", py: "2px", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const
  const look = stated === "NAMED" ? {} : unknownLook(theme)
  return (
    <Box sx={{ height: row, display: "flex", flexDirection: "column", justifyContent: "center", lineHeight: 1.3 }}>
      {/* In a flex box the name is cut at its own end, whichever side that is, and aligned as the column is. */}
      <Box sx={{ display: "flex", fontSize: "0.9rem" }}>
        <Box component="bdi" dir="auto" sx={[line, look, { px: stated === "NAMED" ? 0 : 0.75 }]}>
          {label}
        </Box>
      </Box>
      <Box sx={{ ...line, fontSize: "0.78rem", color: "text.secondary" }}>
        {labelOf("FlowType", flow.type)}
        {amount && ` · ${amount}`}
      </Box>
    </Box>
  )
}

function Bands({ flows, width, given }: { flows: Flow[]; width: number; given: boolean }) {
  const inks = inksOf(useTheme())
  const id = useId()
  const breadths = breadthsOf(flows).map((units) => units * unit)
  const height = flows.length * row
  const stacked = breadths.reduce((sum, breadth) => sum + breadth + gap, -gap)
  let next = (height - stacked) / 2
  return (
    <svg width={width} height={height} aria-hidden="true" style={{ display: "block" }}>
      <Hatch id={id} inks={inks} />
      {flows.map((flow, i) => {
        const breadth = breadths[i]!
        const far = i * row + row / 2
        const near = next + breadth / 2
        next += breadth + gap
        const known = amountInWords(flow.amount) !== null
        return (
          <path
            key={flow.id}
            d={band(given ? near : far, given ? far : near, breadth, width)}
            fill={known ? inks.primary : `url(#${id})`}
            fillOpacity={!known ? 1 : readingOf(flow) ? 0.5 : 0.85}
            stroke={known && !readingOf(flow) ? "none" : inks.unknown}
            strokeDasharray="3 3"
          />
        )
      })}
    </svg>
  )
}

/** A band of even breadth from one side to the other, between two heights of its middle. */
function band(from: number, to: number, breadth: number, width: number): string {
  const [a, b, mid] = [from - breadth / 2, to - breadth / 2, width / 2]
  return `M0 ${a} C${mid} ${a} ${mid} ${b} ${width} ${b} V${b + breadth} C${mid} ${b + breadth} ${mid} ${a + breadth} 0 ${a + breadth} Z`
}
