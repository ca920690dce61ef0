import { spawnSync } from "node:child_process"
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { truncateSync, utimesSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

// A data folder belongs to one node process. Who holds it stands in `<dir>/owner.<n>`; only the highest n counts and
// it is never removed, only emptied. To follow a holder that died is to create n + 1, which the file system grants to
// one process alone: two that both find a dead holder cannot both take its place.

type Owner = { pid: number; started: string; host: string }

const beatMs = 1_000
const missedBeats = 5

/** Another process holds the data folder. */
export class FolderInUse extends Error {}

/**
 * Takes the data folder `dir` for this process; the answer gives it back. A folder whose holder was killed is taken
 * over.
 * @throws FolderInUse when a living process holds it, naming that process and what to do
 */
export async function holdFolder(dir: string): Promise<() => void> {
  const me: Owner = { pid: process.pid, started: startOf(process.pid) ?? "", host: hostname() }
  for (;;) {
    const last = newest(dir)
    const owner = last > 0 ? ownerIn(fileOf(dir, last)) : undefined
    if (owner && (await isAlive(owner, fileOf(dir, last)))) throw inUse(dir, owner)
    const file = fileOf(dir, last + 1)
    if (createWhole(file, JSON.stringify(me)) && newest(dir) === last + 1) {
      for (let n = last; n > 0 && n > last - 10; n--) rmSync(fileOf(dir, n), { force: true })
      return keep(file)
    }
  }
}

/** When the process `pid` began, in words that no later process of that number shares; undefined if it is no more. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== "linux") {
    const [, state, started] = /^\s*(\S+)\s+(.*\S)/.exec(ps(pid, "stat=,lstart=")) ?? []
    return state && !state.startsWith("Z") ? started : undefined
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The program's name, in brackets, may itself hold brackets and spaces; after it come the state and, as the 22nd
    // field of all, the start in ticks since the machine was switched on.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    return fields[0] === "Z" || fields[0] === "X" ? undefined : `${boot} ${fields[19]}`
  } catch {
    return undefined
  }
}

/** The command line of the process `pid`, empty if it is no more. */
export function commandOf(pid: number): string {
  if (process.platform !== "linux") return startOf(pid) ? ps(pid, "command=") : ""
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    return ""
  }
}

const ps = (pid: number, format: string) =>
  spawnSync("ps", ["-o", format, "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""

const fileOf = (dir: string, n: number) => join(dir, `owner.${n}`)

const newest = (dir: string) =>
  Math.max(0, ...readdirSync(dir).flatMap((name) => (/^owner\.\d+$/.test(name) ? [Number(name.slice(6))] : [])))

function ownerIn(file: string): Owner | undefined {
  const text = existsSync(file) ? readFileSync(file, "utf8") : ""
  return text === "" ? undefined : JSON.parse(text)
}

// Linked into place, so that nobody reads a file half written.
function createWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

// A process of another machine or container cannot be looked up, so a holder also touches its file every second.
async function isAlive(owner: Owner, file: string): Promise<boolean> {
  if (owner.host === hostname()) return startOf(owner.pid) === owner.started
  const touched = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs
  const before = touched()
  for (let waited = 0; waited < missedBeats * beatMs; waited += 250) {
    await sleep(250)
    if (touched() !== before) return true
  }
  return false
}

function keep(file: string): () => void {
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // The folder was removed under us: nothing is left to hold.
    }
  }, beatMs)
  beat.unref()
  return () => {
    clearInterval(beat)
    try {
      truncateSync(file)
    } catch {
      // As above.
    }
  }
}

function inUse(dir: string, owner: Owner): FolderInUse {
  const who = owner.host === hostname() ? `process ${owner.pid}` : `process ${owner.pid} of ${owner.host}`
  return new FolderInUse(
    `The data in ${dir} are in use by ${who}. Stop it first, or set SIJILL_DATA_DIR to another folder ` +
      "to run a second register beside it.",
  )
}
