import { randomBytes } from "node:crypto"
import { createInterface } from "node:readline/promises"
import { type Readable, Writable } from "node:stream"
import { parseArgs } from "node:util"
import { accountRoles } from "./roles"
import { AccountRefused, createAccount, disableAccount, listAccounts, setPassword, setRole, type Db } from "./user"

const usage = `Usage:
  npm run account -- add <email> --name <name> --role <role> [--password -]
  npm run account -- password <email> [--password -]
  npm run account -- role <email> <role>
  npm run account -- disable <email>
  npm run account -- list

Roles: ${accountRoles.join(", ")}
A password is asked for on a terminal; with "--password -" it is the first line of the input; otherwise one is made and
printed once. A new password, a new role and disabling end all sessions of the account.
`

export type Terminal = { input: Readable & { isTTY?: boolean }; output: Writable; errors: Writable }

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
  const say = (line: string) => terminal.output.write(`${line}\n`)
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { name: { type: "string" }, role: { type: "string" }, password: { type: "string" } },
    })
    if (values.password !== undefined && values.password !== "-")
      throw new Misused(
        `A password is not given as a word, where the shell keeps it: write "--password -" and send it as input.`,
      )
    const [command, email, role] = positionals
    const wanted = { add: 2, password: 2, role: 3, disable: 2, list: 1 }[command ?? ""]
    if (wanted === undefined) throw new Misused(command ? `There is no command "${command}".` : "Which command?")
    if (positionals.length !== wanted)
      throw new Misused(`"${command}" takes ${wanted - 1} ${wanted === 2 ? "word" : "words"}.`)
    const secret = () => askPassword(terminal, values.password === "-")

    if (command === "add") {
      if (!values.name || !values.role) throw new Misused(`"add" needs --name and --role.`)
      const password = await secret()
      const account = await createAccount(db, {
        email: email!,
        name: values.name,
        role: values.role,
        password: password.text,
      })
      say(`${account.email} is added as ${account.role}.`)
      if (password.made) say(`Password (shown this once): ${password.text}`)
    } else if (command === "password") {
      const password = await secret()
      const account = await setPassword(db, email!, password.text)
      say(`${account.email} has a new password.`)
      if (password.made) say(`Password (shown this once): ${password.text}`)
    } else if (command === "role") {
      const account = await setRole(db, email!, role!)
      say(`${account.email} is now ${account.role}.`)
    } else if (command === "disable") {
      const account = await disableAccount(db, email!)
      say(`${account.email} is disabled.`)
    } else {
      for (const a of await listAccounts(db))
        say(
          [a.email, a.role, a.disabledAt ? "disabled" : "active", a.createdAt.toISOString().slice(0, 10), a.name].join(
            "\t",
          ),
        )
    }
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

async function askPassword(terminal: Terminal, fromInput: boolean): Promise<{ text: string; made: boolean }> {
  if (fromInput) return { text: await readLine(terminal.input), made: false }
  if (!terminal.input.isTTY) return makePassword()
  const first = await readSilently(terminal, "Password (empty: one is made): ")
  if (first === "") return makePassword()
  if ((await readSilently(terminal, "Once more: ")) !== first)
    throw new AccountRefused("password", "The two passwords differ.")
  return { text: first, made: false }
}

const makePassword = () => ({ text: randomBytes(15).toString("base64url"), made: true })

async function readLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) return line
  throw new AccountRefused("password", "The input held no password.")
}

async function readSilently(terminal: Terminal, question: string): Promise<string> {
  terminal.output.write(question)
  // The terminal echoes nothing while readline holds it, and what readline would draw goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: terminal.input, output: nowhere, terminal: true })
  const stop = new AbortController()
  for (const event of ["SIGINT", "close"] as const) lines.once(event, () => stop.abort())
  try {
    return await lines.question("", { signal: stop.signal })
  } catch {
    throw new AccountRefused("password", "Nothing was changed.")
  } finally {
    lines.close()
    terminal.output.write("\n")
  }
}
