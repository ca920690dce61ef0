import type { Pool } from "pg"
import type { Change } from "./changeset"
import { publish } from "./publish"

/** A changeset that comes with the product. */
export type SeedChangeset = { title: string; author: string; changes: Change[] }

/** Publishes changesets one after another, like anyone's work; what was published before answers as before. */
export async function seed(pool: Pool, changesets: SeedChangeset[], log: (line: string) => void): Promise<void> {
  for (const { title, author, changes } of changesets) {
    const done = await publish(pool, { title, author, authorId: null, reviewed: false, changes })
    if (!done.ok)
      throw new Error(
        `The changeset "${title}" is refused:\n${done.errors.map((e) => `  ${e.path.join(".")}: ${e.message}`).join("\n")}`,
      )
    log(
      done.replayed
        ? `"${title}" is there already, since revision ${done.revision}.`
        : `"${title}": ${changes.length} changes, revision ${done.revision}.`,
    )
  }
}
