import type { Pool } from "pg"
import { type Change, freshId } from "../../api/src/ledger/changeset"
import { publish } from "../../api/src/ledger/publish"
import type { House } from "../support/house"
import type { Figure } from "./figures"
import { seconds } from "./measure"

const clients = 8

/** A claim to be changed again and again; each belongs to one client, so that none meets another. */
type Target = { kind: "Position" | "Name"; id: string; version: number }

/**
 * Publications of one change a second, eight clients at once: by the ledger alone, and as an editor sends them through
 * the whole stack. At least 600 revisions come of it.
 */
export async function publications(house: House): Promise<Figure[]> {
  const { pool } = house.register
  const targets = await targetsOf(pool)
  const speaker = (await pool.query(`SELECT id FROM "Speaker" WHERE identity = 'NAMED' ORDER BY id LIMIT 1`)).rows[0].id
  const editor = await house.as("editor")
  const rate = async (each: number, send: (target: Target, n: number) => Promise<unknown>) => {
    const client = async (c: number) => {
      const own = targets.filter((_, n) => n % clients === c)
      for (let n = 0; n < each; n++) await send(own[n % own.length]!, n)
    }
    return (clients * each) / (await seconds(() => Promise.all(Array.from({ length: clients }, (_, c) => client(c)))))
  }
  await rate(10, (target, n) => throughLedger(pool, target, n, speaker))
  const alone = await rate(125, (target, n) => throughLedger(pool, target, n, speaker))
  const door = await rate(40, (target, n) =>
    editor.write(`update${target.kind}`, {
      id: target.id,
      expectedVersion: target.version++,
      note: `sent again, ${n}`,
    }),
  )
  return [
    { name: "publications of one change, 8 clients", value: alone, unit: "/s", aim: { atLeast: 300 } },
    { name: "the same through HTTP, answer read back", value: door, unit: "/s" },
  ]
}

/** Positions and names from all over the register, with the versions they are at. */
async function targetsOf(pool: Pool): Promise<Target[]> {
  const spread = (kind: string) =>
    `(SELECT '${kind}' AS kind, t.id, r.version FROM "${kind}" t JOIN "Record" r USING (id) ORDER BY md5(t.id) LIMIT 200)`
  return (await pool.query(`${spread("Position")} UNION ALL ${spread("Name")} ORDER BY id`)).rows
}

/** Three of four change a note, the fourth gives a claim another citation. */
async function throughLedger(pool: Pool, target: Target, n: number, speaker: string): Promise<void> {
  const cited = { record: target.id, speaker, locatorType: "PARAGRAPH", locator: String(n) }
  const change: Change =
    n % 4 === 3
      ? { op: "CREATE", kind: "Citation", id: freshId("Citation"), values: cited }
      : {
          op: "UPDATE",
          kind: target.kind,
          id: target.id,
          expectedVersion: target.version++,
          values: { note: `seen again, ${n}` },
        }
  const done = await publish(pool, {
    title: "Bench",
    author: "bench",
    authorId: null,
    reviewed: false,
    changes: [change],
  })
  if (!done.ok) throw new Error(JSON.stringify(done.errors))
}
