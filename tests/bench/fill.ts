import { publish } from "../../api/src/ledger/publish"
import type { House } from "../support/house"
import type { Figure } from "./figures"
import { seconds } from "./measure"
import { syntheticRegister } from "./synthetic/groups"

/** Publishes the synthetic register through the ledger, changeset by changeset, like anyone's work. */
export async function fill(
  { register }: House,
  groups: number,
  seed: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  let changes = 0
  const taken = await seconds(async () => {
    for (const batch of syntheticRegister(groups, seed)) {
      const done = await publish(register.pool, { ...batch, author: "bench", authorId: null, reviewed: false })
      if (!done.ok) throw new Error(`"${batch.title}" is refused: ${JSON.stringify(done.errors.slice(0, 3))}`)
      changes += batch.changes.length
    }
  })
  say(`${groups} groups, ${changes} records, published in ${Math.round(taken)} s.`)
  await register.pool.query("ANALYZE")
  return [{ name: "filling, in changesets of some thousand changes", value: changes / taken, unit: "/s" }]
}
