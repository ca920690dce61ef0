import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { tmpdir } from "node:os"
import { type AccountRole, type Scope, scopes } from "../../api/src/accounts/roles"
import { makeToken } from "../../api/src/accounts/token"
import { createAccount } from "../../api/src/accounts/user"
import { start } from "../../api/src/app"
import { ensureReadLogin } from "../../api/src/database/logins"
import { type Register, openRegister, published } from "../../api/src/database/open"
import { readEnv } from "../../api/src/env"
import { type Log, makeLog } from "../../api/src/http/log"
import { freshDatabase, migrations, password } from "./cluster"

export type Answer<T = any> = {
  status: number
  data: T
  errors?: any[]
  extensions: { revision: number; cost: number }
  revision: number
  etag: string | null
  text: string
}

export type Uploaded = {
  status: number
  headers: Headers
  sha256: string
  mediaType: string
  size: number
  name: string
  errors?: { message: string; extensions: { code: string } }[]
}

/** Somebody at the public door: real HTTP, with that account's token or none. */
export class Visitor {
  constructor(
    readonly url: string,
    readonly token: string | null,
  ) {}

  /** Sends an operation and gives whatever comes back. `at` is the query of the address, e.g. "revision=2". */
  async ask<T = any>(query: string, variables: object = {}, at = "", path = "/graphql"): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}${at ? `?${at}` : ""}`, {
      method: "POST",
      headers: this.headers(),
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    const body = JSON.parse(text)
    return {
      status: response.status,
      revision: Number(response.headers.get("Sijill-Revision")),
      etag: response.headers.get("ETag"),
      text,
      ...body,
    }
  }

  /** The data of an operation that must succeed. */
  async read<T = any>(query: string, variables: object = {}, at = ""): Promise<T> {
    const answer = await this.ask<T>(query, variables, at)
    if (answer.errors) throw new Error(`The operation failed: ${JSON.stringify(answer.errors)}`)
    return answer.data
  }

  /** The payload of a mutation that must succeed, e.g. write("createPerson", input, "record { id }"). */
  async write(mutation: string, input: object, select = "record { id }"): Promise<any> {
    const payload = await this.try(mutation, input, select)
    if (payload.userErrors.length > 0) throw new Error(`${mutation} is refused: ${JSON.stringify(payload.userErrors)}`)
    return payload
  }

  /** The payload of a mutation, user errors included; what is refused as a whole throws. */
  async try(mutation: string, input: object, select = "record { id }"): Promise<any> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
    const data = await this.read(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { ${select} revision changeset { id title } userErrors { path code message } } }`,
      { input },
    )
    return data[mutation]
  }

  /** Uploads a file and gives what came back. */
  async upload(bytes: string | Uint8Array, headers: Record<string, string> = {}): Promise<Uploaded> {
    const response = await fetch(`${this.url}/files`, {
      method: "POST",
      headers: { ...this.headers(), "Content-Type": "application/octet-stream", ...headers },
      body: bytes as BodyInit,
    })
    return { status: response.status, headers: response.headers, ...((await response.json()) as object) } as Uploaded
  }

  /** Asks for a stored file. */
  file(sha256: string, { method = "GET", headers = {} }: { method?: string; headers?: object } = {}) {
    return fetch(`${this.url}/files/${sha256}`, { method, headers: { ...this.headers(), ...headers } })
  }

  /** Asks for an address that is no graph, e.g. get("/export/jsonl"). */
  get(path: string, init: RequestInit = {}) {
    return fetch(`${this.url}${path}`, { headers: this.headers(), ...init })
  }

  headers(): Record<string, string> {
    return {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json;q=0.9",
      ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
    }
  }
}

export type House = {
  url: string
  databaseUrl: string
  register: Register
  anonymous: Visitor
  as(role: AccountRole): Promise<Visitor>
  /** A partner's program with an API token that has these scopes; all of them where none is named. */
  partner(...scopes: Scope[]): Promise<Visitor>
  /** A second account with a role. */
  another(role: AccountRole): Promise<Visitor>
  close(): Promise<void>
}

/** Settings of a server that is asked more in a minute than anybody would; the budget has tests of its own. */
export const unhurried = { SIJILL_POINTS_ANONYMOUS: "1000000000", SIJILL_POINTS_ACCOUNT: "1000000000" }

/**
 * A server of one's own over a fresh register, seeded unless said otherwise. `settings` are environment variables,
 * `given` is a database to use in place of a copy of a template, `log` is told what the server logs.
 */
export async function openHouse(
  template: "empty_register" | "seeded_register" = "seeded_register",
  settings: Record<string, string> = {},
  given?: { url: string; drop: () => Promise<void> },
  log: Log = makeLog("silent"),
): Promise<House> {
  const database = given ?? (await freshDatabase(template))
  const dataDir = mkdtempSync(join(tmpdir(), "sijill-house-"))
  const env = readEnv({ PORT: "0", DATABASE_URL: database.url, ...unhurried, ...settings })
  const register = await openRegister({
    url: database.url,
    readUrl: await ensureReadLogin(database.url, published),
    dataDir,
    migrations,
    log: () => {},
  })
  const running = await start(env, register, log)
  const tokens = new Map<AccountRole, Promise<Visitor>>()
  const login = async (role: string) => {
    const response = await fetch(`${running.url}/auth/login`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: `${role}@sijill.local`, password, tokenWanted: true }),
    })
    if (!response.ok) throw new Error(`${role} cannot sign in: ${await response.text()}`)
    return new Visitor(running.url, ((await response.json()) as { token: string }).token)
  }
  return {
    url: running.url,
    databaseUrl: database.url,
    register,
    anonymous: new Visitor(running.url, null),
    as(role) {
      if (!tokens.has(role)) tokens.set(role, login(role))
      return tokens.get(role)!
    },
    async partner(...wanted) {
      const expires = new Date(Date.now() + 86_400_000).toISOString()
      const own = wanted.length > 0 ? wanted : [...scopes]
      const made = await makeToken(register.pool, null, {
        name: "A partner",
        scopes: own,
        expires,
        rate: 100_000_000,
      })
      return new Visitor(running.url, made.secret)
    },
    async another(role) {
      const name = `another-${role}`
      await createAccount(register.pool, { email: `${name}@sijill.local`, name, role, password })
      return login(name)
    },
    async close() {
      await running.stop()
      await register.close()
      await database.drop()
      rmSync(dataDir, { recursive: true })
    },
  }
}
