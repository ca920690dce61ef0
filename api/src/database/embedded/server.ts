import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { commandOf } from "./lock"
import { surroundings, type User } from "./place"

/** What to serve: `cluster` is the folder of the data, `logFile` takes what the server has to say. */
export type Cluster = {
  programs: string
  cluster: string
  user: User | undefined
  logFile: string
  log: (line: string) => void
}

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  fsync: "on",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
  // What is refused is not repeated in the log: neither the values of a key nor the statement.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
}

const largestLog = 10_000_000

/**
 * Serves a cluster on a free port of loopback until stopped; a server that dies is started again on the same port.
 * Stopping waits for a clean, fast shutdown.
 */
export async function serve(cluster: Cluster): Promise<{ port: number; stop(): Promise<void> }> {
  const { child: first, port } = await launch(cluster)
  let child = first
  let stopping = false
  const onExit = () => child.kill("SIGINT")
  process.once("exit", onExit)
  const watch = async () => {
    for (;;) {
      await gone(child)
      if (stopping) return
      cluster.log("the database server died and is started again")
      child = (await launch(cluster, port)).child
      if (stopping) child.kill("SIGINT")
    }
  }
  const watched = watch().catch((error) => cluster.log(`the database server stays down: ${error.message}`))
  return {
    port,
    async stop() {
      stopping = true
      process.off("exit", onExit)
      child.kill("SIGINT")
      const slow = setTimeout(() => child.kill("SIGQUIT"), 60_000)
      await watched
      clearTimeout(slow)
    },
  }
}

/**
 * Stops the server that a killed node process left running on these data, cleanly, so that the next one is our own
 * child; and removes the file of a server that is no more, which may name a process that is now another's, or a zombie
 * PostgreSQL would wait for.
 */
export async function endOrphan({ cluster, log }: Cluster) {
  const state = stateOf(cluster)
  if (!state) return
  const runs = () => commandOf(state.pid).includes(cluster)
  if (runs()) log("stopping the database server that a killed process left running")
  for (let waited = 0; runs(); waited += 20) {
    if (waited % 30_000 === 0) process.kill(state.pid, waited === 0 ? "SIGINT" : "SIGQUIT")
    await sleep(20)
  }
  rmSync(state.file, { force: true })
}

/** What the server says of itself in the file it keeps while it runs. */
export function stateOf(cluster: string) {
  const file = join(cluster, "postmaster.pid")
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, "utf8").split("\n")
  return { file, pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" }
}

// In a session of its own, so that Ctrl-C at a terminal reaches us and not the server we still need for draining.
// Tried again for half a minute: a server killed with kill -9 leaves workers that hold its memory for a moment.
async function launch(server: Cluster, fixedPort?: number): Promise<{ child: ChildProcess; port: number }> {
  const { programs, cluster, user, logFile } = server
  if (existsSync(logFile) && statSync(logFile).size > largestLog) renameSync(logFile, `${logFile}.1`)
  for (const until = Date.now() + 30_000; ; await sleep(200)) {
    const port = fixedPort ?? (await freePort())
    const args = ["-D", cluster, "-p", String(port)]
    for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`)
    const output = openSync(logFile, "a", 0o600)
    const from = statSync(logFile).size
    const child = spawn(join(programs, "bin", "postgres"), args, {
      ...user,
      cwd: cluster,
      env: surroundings,
      detached: true,
      stdio: ["ignore", output, output],
    })
    closeSync(output)
    child.unref()
    const fault = new Promise<Error>((failed) => child.once("error", failed))
    if (await isReady(child, cluster)) return { child, port }
    const said = child.pid ? readFileSync(logFile).subarray(from).toString("utf8").trim() : (await fault).message
    if (Date.now() > until || !/pre-existing shared memory|Address already in use/.test(said))
      throw new Error(`PostgreSQL did not start (${logFile}): ${said}`)
  }
}

async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  while (isRunning(child)) {
    const state = stateOf(cluster)
    if (state?.pid === child.pid && state?.ready) return true
    await sleep(20)
  }
  return false
}

const isRunning = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

const gone = (child: ChildProcess) =>
  new Promise<void>((done) => (isRunning(child) ? child.once("exit", () => done()) : done()))

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((found, failed) => {
    probe.once("error", failed)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => found(typeof address === "object" && address ? address.port : 0))
    })
  })
}
