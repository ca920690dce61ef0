import { createReadStream } from "node:fs"
import { join, resolve } from "node:path"
import { changesets } from "../../prisma/seed"
import { run as account } from "./accounts/cli"
import { home, migrations, registerOf } from "./app"
import { backup } from "./database/backup"
import { openEmbedded } from "./database/embedded"
import { restore } from "./database/restore"
import { scrub } from "./database/scrub"
import { type Env, readEnv } from "./env"
import { importLines } from "./export/import"
import { mediaTypeOf } from "./http/media-type"
import { seed } from "./ledger/seed"
import { verify } from "./ledger/verify"
import "./modules"

const say = (line: string) => console.log(line)

/** Commands beside the server: name → what it does; each answers its exit code. */
const commands: Record<string, (env: Env, words: string[]) => Promise<number>> = {
  account: (env, words) => withRegister(env, (register) => account(words, register.pool)),
  "db:migrate": (env) =>
    withRegister(env, async (register) => {
      say(`The register is at revision ${await register.readers.newest()}.`)
      return 0
    }),
  "db:seed": (env) =>
    withRegister(env, async (register) => {
      await seed(register.pool, changesets, say)
      return 0
    }),
  "db:scrub": (env) =>
    withRegister(env, async ({ url }) => {
      const left = await scrub(url, say)
      for (const what of left) console.error(what)
      say(
        left.length === 0
          ? "Nothing of what is gone is left in the database's files."
          : "The rest is for whoever keeps the database.",
      )
      return left.length === 0 ? 0 : 1
    }),
  "ledger:verify": (env) =>
    withRegister(env, async (register) => {
      const faults = await verify(register.pool, {
        anchorFile: env.SIJILL_ANCHOR_FILE,
        filesDir: register.filesDir,
      })
      for (const fault of faults) console.error(fault)
      if (faults.length === 0) say(`The ledger holds together up to revision ${await register.readers.newest()}.`)
      return faults.length === 0 ? 0 : 1
    }),
  backup: (env, [out = join("backups", new Date().toISOString().slice(0, 19).replaceAll(":", "-"))]) =>
    withRegister(env, async ({ url, filesDir }) => {
      const made = await backup({ url, filesDir, out, log: say })
      say(
        `Revision ${made.revision} is in ${resolve(out)}. It holds password hashes: keep it as you keep the database.`,
      )
      return 0
    }),
  restore: restored,
  import: (env, [file]) =>
    withRegister(env, async ({ pool, filesDir }) => {
      if (!file) throw new Error("Say which export: npm run import -- <file>, or - for standard input.")
      const bytes = file === "-" ? process.stdin : createReadStream(file)
      const made = await importLines(bytes, { pool, filesDir, mediaTypeOf, log: say })
      say(`${made.records} records and ${made.files} files came in, as revision ${made.revision}.`)
      return 0
    }),
}

async function restored(env: Env, words: string[]): Promise<number> {
  const from = words.find((w) => !w.startsWith("--"))
  if (!from) throw new Error("Say which backup: npm run restore -- <folder> [--verify]")
  const own = env.DATABASE_URL ? null : await openEmbedded({ dataDir: resolve(home, env.SIJILL_DATA_DIR), log: say })
  try {
    const url = env.DATABASE_URL ?? own!.url
    const filesDir = own?.filesDir ?? join(resolve(home, env.SIJILL_DATA_DIR), "files")
    const made = await restore({ url, filesDir, from, folder: migrations, log: say })
    say(`Revision ${made.revision} is restored.`)
  } finally {
    await own?.stop()
  }
  return words.includes("--verify") ? commands["ledger:verify"]!(env, []) : 0
}

async function withRegister(
  env: Env,
  work: (register: Awaited<ReturnType<typeof registerOf>>) => Promise<number>,
): Promise<number> {
  const register = await registerOf(env, say)
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

async function main([name = "", ...words]: string[]): Promise<number> {
  const command = commands[name]
  if (command) return command(readEnv(), words)
  console.error(`There is no command "${name}": ${Object.keys(commands).join(", ")}.`)
  return 2
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
