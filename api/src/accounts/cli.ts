import { parseArgs } from "node:util"
import { listActs } from "./act"
import { accountId, amendAccount, type Wanted } from "./amend"
import { askPassword, type Terminal } from "./cli-password"
import { accountRoles, scopes } from "./roles"
import { endSessions, listSessions } from "./session"
import { listTokens, makeToken, revokeToken, usualRate } from "./token"
import { type Account, AccountRefused, createAccount, listAccounts, type Db } from "./user"

const usage = `Usage:
  npm run account -- add <email> --name <name> --role <role> [--password -]
  npm run account -- password <email> [--password -]
  npm run account -- role <email> <role>
  npm run account -- disable <email>
  npm run account -- enable <email>
  npm run account -- list
  npm run account -- sessions <email>
  npm run account -- end-sessions <email>
  npm run account -- add-token --name <partner> --scopes <scope,scope> --expires <day> [--rate <points>]
  npm run account -- revoke-token <id>
  npm run account -- tokens
  npm run account -- acts

Roles: ${accountRoles.join(", ")}
A password is asked for on a terminal; with "--password -" it is the first line of the input; otherwise one is made and
printed once. A new password, a new role and disabling end all sessions of the account.
Scopes: ${scopes.join(", ")}
An API token is printed once and lasts two years at most; its rate is in points a minute, ${usualRate} unless said.
`

const options = {
  name: { type: "string" },
  role: { type: "string" },
  password: { type: "string" },
  scopes: { type: "string" },
  expires: { type: "string" },
  rate: { type: "string" },
} as const

type Given = {
  db: Db
  say: (line: string) => void
  words: string[]
  values: { [Name in keyof typeof options]?: string }
  secret: () => Promise<{ text: string; made: boolean }>
}

/** Each command: how many words it takes, and what it does. */
const commands: Record<string, [words: number, work: (given: Given) => Promise<void>]> = {
  add: [1, add],
  password: [1, setPassword],
  role: [2, async (given) => given.say(`${await amended(given, { role: given.words[1]! }).then(named)}.`)],
  disable: [1, async (given) => given.say(`${(await amended(given, { disabled: true })).email} is disabled.`)],
  enable: [1, async (given) => given.say(`${(await amended(given, { disabled: false })).email} may sign in again.`)],
  list: [0, list],
  sessions: [1, sessions],
  "end-sessions": [1, endAll],
  "add-token": [0, addToken],
  "revoke-token": [1, revoke],
  tokens: [0, tokens],
  acts: [0, acts],
}

const day = (at: Date) => at.toISOString().slice(0, 10)
const instant = (at: Date | null) => at?.toISOString().slice(0, 16) ?? "never"
const named = ({ email, role }: Account) => `${email} is now ${role}`
const amended = async ({ db, words }: Given, wanted: Wanted): Promise<Account> =>
  (await amendAccount(db, null, await accountId(db, words[0]!), wanted))!

async function add({ db, say, words, values: { name, role }, secret }: Given): Promise<void> {
  if (!name || !role) throw new Misused(`"add" needs --name and --role.`)
  const password = await secret()
  const account = await createAccount(db, { email: words[0]!, name, role, password: password.text })
  say(`${account.email} is added as ${account.role}.`)
  if (password.made) say(`Password (shown this once): ${password.text}`)
}

async function setPassword(given: Given): Promise<void> {
  const password = await given.secret()
  const account = await amended(given, { password: password.text })
  given.say(`${account.email} has a new password.`)
  if (password.made) given.say(`Password (shown this once): ${password.text}`)
}

async function list({ db, say }: Given): Promise<void> {
  for (const a of await listAccounts(db))
    say([a.email, a.role, a.disabledAt ? "disabled" : "active", day(a.createdAt), a.name].join("\t"))
}

async function sessions({ db, say, words }: Given): Promise<void> {
  for (const s of await listSessions(db, await accountId(db, words[0]!)))
    say([s.id, `since ${instant(s.createdAt)}`, `used ${instant(s.lastSeenAt)}`, s.userAgent ?? ""].join("\t"))
}

async function endAll({ db, say, words }: Given): Promise<void> {
  const ended = await endSessions(db, await accountId(db, words[0]!), { but: null }, null)
  say(`${ended} ${ended === 1 ? "session" : "sessions"} ended.`)
}

async function addToken({ db, say, values: { name, scopes, expires, rate } }: Given): Promise<void> {
  if (!name || !scopes || !expires) throw new Misused(`"add-token" needs --name, --scopes and --expires.`)
  const wanted = { name, scopes: scopes.split(",").map((s) => s.trim()), expires }
  const { token, secret } = await makeToken(db, null, { ...wanted, ...(rate ? { rate: Number(rate) } : {}) })
  say(`${token.id} for ${token.name} lasts until ${instant(token.expiresAt)} UTC.`)
  say(`Token (shown this once): ${secret}`)
}

async function revoke({ db, say, words }: Given): Promise<void> {
  const token = await revokeToken(db, null, words[0]!)
  if (!token) throw new AccountRefused("name", `There is no token ${words[0]}.`)
  say(`${token.id} for ${token.name} is revoked.`)
}

async function tokens({ db, say }: Given): Promise<void> {
  for (const t of await listTokens(db)) {
    const state = t.revokedAt ? "revoked" : t.expiresAt <= new Date() ? "expired" : `until ${day(t.expiresAt)}`
    say([t.id, t.name, t.scopes.join(","), state, `${t.rate} a minute`, `used ${instant(t.lastUsedAt)}`].join("\t"))
  }
}

async function acts({ db, say }: Given): Promise<void> {
  for (const { at, by, act, about, before, after } of await listActs(db))
    say([instant(at), by ?? "command line", act, about, before ?? "", after ?? ""].join("\t").trimEnd())
}

/**
 * The command `npm run account`.
 * @param argv the words after the command
 * @param terminal where passwords are read from and answers written to
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 */
export async function run(
  argv: string[],
  db: Db,
  terminal: Terminal = { input: process.stdin, output: process.stdout, errors: process.stderr },
): Promise<number> {
  const say = (line: string) => void terminal.output.write(`${line}\n`)
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options })
    if (values.password !== undefined && values.password !== "-")
      throw new Misused(
        `A password is not given as a word, where the shell keeps it: write "--password -" and send it as input.`,
      )
    const [name, ...words] = positionals
    const command = name === undefined ? undefined : commands[name]
    if (!command) throw new Misused(name ? `There is no command "${name}".` : "Which command?")
    const [wanted, work] = command
    if (words.length !== wanted) throw new Misused(`"${name}" takes ${wanted} ${wanted === 1 ? "word" : "words"}.`)
    await work({ db, say, words, values, secret: () => askPassword(terminal, values.password === "-") })
    return 0
  } catch (fault) {
    if (fault instanceof AccountRefused) {
      terminal.errors.write(`${fault.message}\n`)
      return 1
    }
    if (fault instanceof Misused || (fault as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) {
      terminal.errors.write(`${(fault as Error).message}\n\n${usage}`)
      return 2
    }
    throw fault
  }
}

class Misused extends Error {}
