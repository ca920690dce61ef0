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

const usage = `Usage:
  npm run db:migrate                            makes or updates the tables
  npm run db:seed                               enters the vocabulary and the first dossier
  npm run db:scrub                              rewrites the database's files, after a redaction
  npm run ledger:verify                         checks the ledger and every stored file
  npm run backup -- [folder]                    writes everything into a new folder, backups/<time> where none is named
  npm run restore -- <folder> [--verify]        loads a backup into an empty register, and checks it
  npm run import -- <file>                      makes an empty register what an export holds; - for standard input
  npm run account -- <command> …                accounts, sessions, API tokens; alone it lists its commands

Settings: .env.example. Steps: docs/guides/run-in-production.md.
`

/** The most words each command takes, and the flag it knows; `account` reads its own. */
const takes: Record<string, [words: number, flag?: string]> = { backup: [1], restore: [1, "--verify"], import: [1] }

/** What is wrong with the words of a command, or null. */
function misused(name: string, words: string[]): string | null {
  if (name === "account") return null
  const [most, flag] = takes[name] ?? [0]
  const plain = words.filter((w) => w === "-" || !w.startsWith("-"))
  const strange = words.find((w) => !plain.includes(w) && w !== flag)
  if (strange) return `"${name}" knows no "${strange}".`
  return plain.length > most
    ? `"${name}" takes ${most === 0 ? "no word" : "one word"}: "${plain[most]}" is too much.`
    : null
}

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
          : "The rest takes a login that is superuser: run this once more with its address as DATABASE_URL.",
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
        `Revision ${made.revision} is in ${resolve(out)}. It holds everything: what is published and what is not yet, ` +
          "stored files, accounts with their password hashes. Only you may read it (0600): keep it so wherever you copy it.",
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
  if (["help", "--help", "-h"].some((w) => w === name || (command && name !== "account" && words.includes(w)))) {
    say(usage)
    return 0
  }
  const fault = command ? misused(name, words) : name ? `There is no command "${name}".` : "Which command?"
  if (fault === null) return command!(readEnv(), words)
  console.error(`${fault}\n\n${usage}`)
  return 2
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
