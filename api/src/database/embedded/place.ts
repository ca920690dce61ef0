import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** Whom the database runs as, where that is not ourselves. */
export type User = { uid: number; gid: number }

/** What the programs of PostgreSQL see of our own surroundings: nothing, as PGDATA, PGPORT and their like would redirect them. */
export const surroundings = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", TZ: "UTC" }

/** As root, the system user `postgres`, added when missing, because PostgreSQL refuses to run as root; else undefined. */
export async function databaseUser(): Promise<User | undefined> {
  if (process.platform === "win32") throw new Error("On Windows set DATABASE_URL, or run Sijill inside WSL.")
  if (process.getuid?.() !== 0) return undefined
  const id = (which: string) => Number.parseInt(spawnSync("id", [which, "postgres"], { encoding: "utf8" }).stdout, 10)
  // Tried again because two starts side by side lock each other out of the list of users.
  for (let attempt = 1; ; attempt++) {
    const user = { uid: id("-u"), gid: id("-g") }
    if (user.uid > 0) return user
    const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]
    const added = spawnSync("useradd", args, { env: surroundings, encoding: "utf8" })
    if (added.status !== 0 && attempt === 20)
      throw new Error(
        "PostgreSQL does not run as root, and the system user postgres is missing and could not be added " +
          `(${added.error?.message ?? added.stderr.trim()}). Add it, start as another user, or set DATABASE_URL.`,
      )
    if (added.status !== 0) await sleep(100)
  }
}

/** Whose the data are that lie in `dir` already: data made by an ordinary user stay that user's when root serves them. */
export function ownerOfData(dir: string): User | undefined {
  const made = statSync(join(dir, "postgres"), { throwIfNoEntry: false })
  return made && made.uid !== 0 ? { uid: made.uid, gid: made.gid } : undefined
}

/**
 * The folder the data go to, made if need be: `dataDir`, or /var/lib/sijill/<name> where the database's user cannot
 * reach it. The name is that of the folder that holds `.data` (else of `dataDir`), with eight digits of the SHA-256 of
 * its real path.
 * @throws when the folder is not ours to write, or holds data the database's user cannot reach
 */
export function placeFor(dataDir: string, user: User | undefined, log: (line: string) => void): string {
  const wanted = resolve(dataDir)
  if (!user) return ownFolder(wanted)
  const clone = basename(wanted) === ".data" ? dirname(wanted) : wanted
  const digits = createHash("sha256").update(realPath(clone)).digest("hex").slice(0, 8)
  const aside = join("/var/lib/sijill", `${basename(clone)}-${digits}`)
  const there = ownerOfData(wanted)
  if (canEnter(nearest(dirname(wanted)), there ?? user)) {
    if (!there && ownerOfData(aside))
      log(`${aside} holds data from when the database's user could not enter ${dirname(wanted)}; they are not used`)
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    chmodSync(wanted, statSync(wanted).mode | 0o111)
    return realpathSync(wanted)
  }
  if (there)
    throw new Error(`The database's user can no longer enter ${wanted}. Open the folders above it, or move the data.`)
  mkdirSync(aside, { recursive: true })
  chmodSync(dirname(aside), 0o755)
  chmodSync(aside, 0o711)
  return realpathSync(aside)
}

function ownFolder(dir: string): string {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error(
      `The data cannot be kept in ${dir} (${(error as Error).message}). ` +
        "Set SIJILL_DATA_DIR to a folder that is yours to write.",
    )
  }
  return realpathSync(dir)
}

/** Whether `user` (undefined: we ourselves) may enter `folder`, by the permission bits of it and all above it. */
export function canEnter(folder: string, user: User | undefined): boolean {
  if (!user) return true
  const { uid, gid, mode } = statSync(folder)
  const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
  const above = dirname(realpathSync(folder))
  return (bits & 1) === 1 && (above === folder || canEnter(above, user))
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)))

function realPath(path: string): string {
  const there = nearest(path)
  return join(realpathSync(there), path.slice(there.length))
}
