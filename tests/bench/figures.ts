/** One line of the table. `than` is what the figure is compared with, `aim` what it should be. */
export type Figure = {
  name: string
  value: number
  unit: "ms" | "/s" | "s" | "MB" | "statements" | "records"
  than?: { name: string; value: number }
  aim?: { ratio?: number; atLeast?: number; atMost?: number }
}

const round = (n: number) => (n >= 100 ? String(Math.round(n)) : n.toPrecision(3).replace(/\.?0+$/, ""))
const ratioOf = ({ value, than }: Figure) => (than ? value / than.value : null)

/** Whether a figure is as it should be; null where nothing is asked of it. */
export function met({ value, than, aim }: Figure): boolean | null {
  if (!aim) return null
  const within = aim.ratio === undefined || value / than!.value <= aim.ratio
  return within && value >= (aim.atLeast ?? value) && value <= (aim.atMost ?? value)
}

const aimOf = ({ aim }: Figure): string =>
  [
    ...(aim?.ratio !== undefined ? [`≤ ${aim.ratio}×`] : []),
    ...(aim?.atLeast !== undefined ? [`≥ ${aim.atLeast}`] : []),
    ...(aim?.atMost !== undefined ? [`≤ ${aim.atMost}`] : []),
  ].join(", ")

/** The figures as a table of plain text, the aims and whether they are met at the end of each line. */
export function table(figures: Figure[]): string {
  const rows = figures.map((f) => {
    const ratio = ratioOf(f)
    const verdict = met(f) === null ? "" : met(f) ? "met" : "MISSED"
    const than = f.than ? `${f.than.name} ${round(f.than.value)}` : ""
    return [
      f.name,
      `${round(f.value)} ${f.unit}`,
      than,
      ratio === null ? "" : `${ratio.toFixed(2)}×`,
      aimOf(f),
      verdict,
    ]
  })
  const lines = [["figure", "median", "compared with", "ratio", "aim", ""], ...rows]
  const widths = lines[0]!.map((_, n) => Math.max(...lines.map((line) => line[n]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(widths[n]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

/** The figures as JSON, with ratio and verdict. */
export const asJson = (figures: Figure[]): string =>
  `${JSON.stringify(
    figures.map((f) => ({ ...f, ratio: ratioOf(f), met: met(f) })),
    null,
    2,
  )}\n`
