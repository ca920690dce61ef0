import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { after, before, describe, it, type TestContext } from "node:test"
import { home } from "../../api/src/app"
import { childEnvironment } from "../../api/src/env"
import { password } from "../support/cluster"
import { Visitor } from "../support/house"
import { type ServerProcess, startServer } from "./server-process"

const asRoot = process.getuid?.() === 0
const ordinary = "sijill-drill"

/** Who owns a clone and runs it; `mode` is that of the folder it lies under. */
type Place = { name: string; user: string | null; mode: number }

const places: Place[] = [
  ...(asRoot ? [{ name: "an ordinary user's", user: ordinary, mode: 0o755 }] : []),
  { name: asRoot ? "root's, in an open folder" : "our own, in an open folder", user: null, mode: 0o755 },
  {
    name: asRoot ? "root's, under a folder only root may enter" : "our own, under a closed folder",
    user: null,
    mode: 0o700,
  },
]

describe("A clean clone, with an empty cache and nothing else installed", () => {
  let scratch: string
  const clones: Clone[] = []
  before(() => {
    scratch = realpathSync(mkdtempSync(join(tmpdir(), "sijill-clones-")))
    chmodSync(scratch, 0o755)
    if (asRoot) run("useradd", ["--system", "--no-create-home", "--shell", "/bin/sh", ordinary])
  })
  after(async () => {
    for (const clone of clones) await clone.remove()
    rmSync(scratch, { recursive: true, force: true })
    if (asRoot) run("userdel", [ordinary])
  })

  for (const [n, place] of places.entries()) {
    it(`installs and serves console and graph, stops at Ctrl-C and keeps its data: ${place.name}`, async (t) => {
      const clone = new Clone(join(scratch, String(n)), place)
      clones.push(clone)
      clone.install(t)
      await clone.start(t)
      await opens(clone)
      const id = await clone.writes("kept over a restart")
      await clone.stops()
      await clone.start(t)
      await clone.has(id, "kept over a restart")
      await clone.stops()
    })
  }

  it("runs beside others on ports of their own, each with its own data", async (t) => {
    await Promise.all(clones.map((clone) => clone.start(t)))
    const ids = await Promise.all(clones.map((clone, n) => clone.writes(`of clone ${n}`)))
    for (const [n, clone] of clones.entries()) {
      await clone.has(ids[n]!, `of clone ${n}`)
      for (const other of ids.filter((id) => id !== ids[n])) await clone.has(other, null)
    }
    await Promise.all(clones.map((clone) => clone.stops()))
  })
})

/** One clone of the repository, as it is committed. */
class Clone {
  private readonly dir: string
  private readonly env: NodeJS.ProcessEnv
  private server: ServerProcess | null = null

  constructor(
    folder: string,
    private readonly place: Place,
  ) {
    this.dir = join(folder, `sijill-${basename(folder)}`)
    mkdirSync(folder, { mode: place.mode })
    run("git", ["clone", "--quiet", home, this.dir])
    for (const name of ["home", "cache"]) mkdirSync(join(folder, name))
    if (place.user) run("chown", ["-R", place.user, folder])
    this.env = {
      PATH: childEnvironment({}).PATH,
      HOME: join(folder, "home"),
      npm_config_cache: join(folder, "cache"),
      SIJILL_DEMO_PASSWORD: password,
    }
  }

  install(t: TestContext): void {
    const began = Date.now()
    const [command, words] = this.as("npm", ["ci", "--no-progress", "--loglevel=error"])
    run(command, words, { cwd: this.dir, env: this.env })
    t.diagnostic(`npm ci: ${Math.round((Date.now() - began) / 1000)} s`)
  }

  async start(t: TestContext): Promise<void> {
    const began = Date.now()
    const [command, words] = this.as("npm", ["start"])
    this.server = await startServer(command, words, {
      cwd: this.dir,
      env: { ...this.env, PORT: String(await freePort()) },
    })
    assert.doesNotMatch(this.server.printed(), /killed process left running/, "the last one ended cleanly")
    t.diagnostic(`npm start: ${Math.round((Date.now() - began) / 1000)} s`)
  }

  /** As Ctrl-C at a terminal does it: SIGINT to everything the command started. */
  async stops(): Promise<void> {
    await this.server!.end("SIGINT")
    assert.match(this.server!.printed(), /Stopping\./)
    this.server = null
  }

  get url(): string {
    return this.server!.url
  }

  async writes(descriptiveLabel: string): Promise<string> {
    const body = JSON.stringify({ email: "editor@sijill.local", password, tokenWanted: true })
    const headers = { "Content-Type": "application/json" }
    const response = await fetch(`${this.url}/auth/login`, { method: "POST", headers, body })
    const { token } = (await response.json()) as { token: string }
    return (await new Visitor(this.url, token).write("createPerson", { descriptiveLabel })).record.id
  }

  async has(id: string, descriptiveLabel: string | null): Promise<void> {
    const query = "query($id: ID!) { person(id: $id) { descriptiveLabel } }"
    const { person } = await new Visitor(this.url, null).read(query, { id })
    assert.equal(person?.descriptiveLabel ?? null, descriptiveLabel)
  }

  async remove(): Promise<void> {
    await this.server?.end("SIGKILL")
    const digits = createHash("sha256").update(this.dir).digest("hex").slice(0, 8)
    rmSync(join("/var/lib/sijill", `${basename(this.dir)}-${digits}`), { recursive: true, force: true })
  }

  private as(command: string, words: string[]): [string, string[]] {
    const { user } = this.place
    if (!user) return [command, words]
    return ["setpriv", ["--reuid", user, "--regid", user, "--clear-groups", command, ...words]]
  }
}

/** The public door: console, explorer and the first dossier. */
async function opens({ url }: Clone): Promise<void> {
  for (const [path, shows] of [
    ["/", /<div id="root">/],
    ["/docs/explorer", /<title>/],
    ["/readyz", /"status":"ready"/],
  ] as const) {
    const response = await fetch(`${url}${path}`)
    assert.equal(response.status, 200, path)
    assert.match(await response.text(), shows)
  }
  const { armedGroup } = await new Visitor(url, null).read(`{ armedGroup(slug: "liwa-al-baqir") { label } }`)
  assert.equal(armedGroup.label, "Liwa al-Baqir")
}

function run(command: string, words: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): void {
  execFileSync(command, words, { ...options, stdio: ["ignore", "ignore", "inherit"] })
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((found) =>
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    }),
  )
}
