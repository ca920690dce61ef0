import { createInterface } from "node:readline/promises"
import { type Readable, Writable } from "node:stream"
import { makePassword } from "./password"
import { AccountRefused } from "./user"

export type Terminal = { input: Readable & { isTTY?: boolean }; output: Writable; errors: Writable }

/**
 * A password from a terminal or, where it is sent, from the input; made where neither gives one.
 * @throws AccountRefused where what was typed differs, and where nothing came
 */
export async function askPassword(terminal: Terminal, fromInput: boolean): Promise<{ text: string; made: boolean }> {
  if (fromInput) return { text: await readLine(terminal.input), made: false }
  if (!terminal.input.isTTY) return made()
  const first = await readSilently(terminal, "Password (empty: one is made): ")
  if (first === "") return made()
  if ((await readSilently(terminal, "Once more: ")) !== first)
    throw new AccountRefused("password", "The two passwords differ.")
  return { text: first, made: false }
}

const made = () => ({ text: makePassword(), made: true })

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
