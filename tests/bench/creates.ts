import { fork } from "node:child_process"
import { readFileSync } from "node:fs"
import { Pool } from "pg"
import "../../api/src/modules"
import type { Change } from "../../api/src/ledger/changeset"
import { publish } from "../../api/src/ledger/publish"
import { freshDatabase } from "../support/cluster"
import { seconds } from "./measure"
import { syntheticRegister } from "./synthetic/groups"

/** `before` and `peak` are of the process that publishes, `database` the peak of the server's process; megabytes. */
export type Creates = { changes: number; seconds: number; before: number; peak: number; database: number | null }

/** Publishes so many creates (or a few more, to end with a whole group) as one changeset, in a process of its own. */
export async function creates(many: number): Promise<Creates> {
  const database = await freshDatabase("seeded_register")
  try {
    const child = fork(__filename, [database.url, String(many)], { execArgv: ["--import", "tsx"] })
    return await new Promise<Creates>((resolve, reject) => {
      child.once("message", (message) => resolve(message as Creates))
      child.once("exit", (code) => reject(new Error(`The process that publishes ${many} creates ended with ${code}.`)))
    })
  } finally {
    await database.drop()
  }
}

async function publishAll(url: string, many: number): Promise<Creates> {
  const changes: Change[] = []
  for (const batch of syntheticRegister(many, 2)) {
    changes.push(...batch.changes)
    if (changes.length >= many) break
  }
  const pool = new Pool({ connectionString: url, max: 1, options: "-c jit=off -c search_path=public,ext" })
  const backend = (await pool.query("SELECT pg_backend_pid() AS pid")).rows[0].pid
  const before = process.memoryUsage.rss() / 1e6
  const taken = await seconds(async () => {
    const done = await publish(pool, { title: "Bench", author: "bench", authorId: null, reviewed: false, changes })
    if (!done.ok) throw new Error(JSON.stringify(done.errors.slice(0, 3)))
  })
  const database = peakOf(backend)
  await pool.end()
  return { changes: changes.length, seconds: taken, before, peak: process.resourceUsage().maxRSS / 1000, database }
}

/** The most memory a process of this machine ever held, in megabytes; null where that cannot be seen. */
function peakOf(pid: number): number | null {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1000
  } catch {
    return null
  }
}

if (require.main === module)
  void publishAll(process.argv[2]!, Number(process.argv[3])).then((done) => process.send!(done))
