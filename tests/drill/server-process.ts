import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"

/** A server in a process group of its own, as a terminal would start it. */
export type ServerProcess = {
  url: string
  pid: number
  /** What it has printed so far. */
  printed(): string
  /** Sends a signal to it and all it started in its group (Ctrl-C: SIGINT), and waits until nothing of it is left. */
  end(signal: NodeJS.Signals): Promise<void>
}

/**
 * Starts a server by a command and waits until it is ready to be asked.
 * @throws with what it printed, when it ends before
 */
export async function startServer(command: string, words: string[], options: SpawnOptions): Promise<ServerProcess> {
  const child = spawn(command, words, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] })
  let printed = ""
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (text) => (printed += text))
  const ended = new Promise<void>((done) => child.once("close", () => done()))
  for (;;) {
    const url = /Sijill is at (http:\/\/\S+?)[\s(]/.exec(printed)?.[1]
    if (url && (await isReady(url)))
      return { url, pid: child.pid!, printed: () => printed, end: (signal) => end(child, signal, ended) }
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended: ${printed}`)
    await sleep(50)
  }
}

const isReady = async (url: string) => (await fetch(`${url}/readyz`).catch(() => null))?.ok === true

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<void>): Promise<void> {
  const group = -child.pid!
  process.kill(group, signal)
  await ended
  while (alive(group)) await sleep(20)
}

function alive(group: number): boolean {
  try {
    process.kill(group, 0)
    return true
  } catch {
    return false
  }
}
