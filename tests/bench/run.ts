import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { openHouse } from "../support/house"
import { dossierSql } from "./by-hand/dossier"
import { groupsSql, positionsSql } from "./by-hand/pages"
import { at, now } from "./by-hand/parts"
import { serveByHand } from "./by-hand/server"
import { creates } from "./creates"
import { dossiers } from "./dossiers"
import { fill } from "./fill"
import { asJson, type Figure, table } from "./figures"
import { pages } from "./pages"
import { hangUp } from "./post"
import { previews } from "./previews"
import { publications } from "./publications"
import { searches } from "./searches"

const options = {
  groups: { type: "string", default: "10000" },
  creates: { type: "string", default: "50000" },
  runs: { type: "string", default: "60" },
  seed: { type: "string", default: "1" },
  json: { type: "string" },
} as const

const byHandStatements = {
  dossier: dossierSql,
  groups: groupsSql(now),
  positions: positionsSql(now),
  "groups-past": groupsSql(at("$3")),
  "positions-past": positionsSql(at("$3")),
}

/** Fills a register with synthetic groups, measures it, and prints what came of it. */
async function main() {
  const { values } = parseArgs({ options })
  const say = (line: string) => console.log(line)
  const house = await openHouse("seeded_register")
  const figures: Figure[] = await fill(house, Number(values.groups), Number(values.seed), say)
  const byHand = await serveByHand(house.register.url, byHandStatements)
  try {
    figures.push(...(await publications(house)), ...(await previews(house, Number(values.runs))))
    await house.register.pool.query("ANALYZE")
    const newest = await house.register.readers.newest()
    const world = { house, byHand, runs: Number(values.runs), earlier: newest - 500 }
    for (const part of [dossiers, pages, searches]) figures.push(...(await part(world)))
    figures.push(...(await manyCreates(Number(values.creates))))
  } finally {
    hangUp()
    await byHand.stop()
    await house.close()
  }
  say(table(figures))
  if (values.json) writeFileSync(values.json, asJson(figures))
}

async function manyCreates(many: number): Promise<Figure[]> {
  const done = await creates(many)
  const what = `${done.changes} creates in one changeset`
  return [
    { name: what, value: done.seconds, unit: "s" },
    {
      name: `${what}, peak memory`,
      value: done.peak,
      unit: "MB",
      than: { name: "before", value: done.before },
      aim: { atMost: 1500 },
    },
    ...(done.database === null
      ? []
      : [{ name: `${what}, database process`, value: done.database, unit: "MB" as const }]),
  ]
}

void main().catch((error) => {
  console.error(error)
  process.exit(1)
})
