import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { type Embedded, startEmbedded } from "../../api/src/database/embedded"

/** The migrations of the product. */
export const productMigrations = join(__dirname, "../../prisma/migrations")

/** A server of a test file's own, with databases as empty as PostgreSQL makes them. */
export class OwnCluster {
  private server!: Embedded
  private made = 0
  /** A folder that goes with the cluster. */
  readonly folder = mkdtempSync(join(tmpdir(), "sijill-test-"))

  async start() {
    chmodSync(this.folder, 0o755)
    this.server = await startEmbedded({ dataDir: join(this.folder, "data"), log: () => {} })
  }

  /** The folder the server keeps its data in. */
  get dir(): string {
    return this.server.dir
  }

  async stop() {
    await this.server.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** The URL of a new database; given another's URL, of a copy of that one. */
  async database(template?: string): Promise<string> {
    const name = `test_${++this.made}`
    const copied = template ? ` TEMPLATE ${new URL(template).pathname.slice(1)}` : ""
    await run(this.server.url, `CREATE DATABASE ${name}${copied}`)
    const url = new URL(this.server.url)
    url.pathname = `/${name}`
    return url.href
  }

  /** A folder of migrations, made from their SQL by name. */
  migrations(sql: Record<string, string>): string {
    const folder = mkdtempSync(join(this.folder, "migrations-"))
    for (const [name, text] of Object.entries(sql)) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, "migration.sql"), text)
    }
    return folder
  }
}

type Row = Record<string, any>

/** Runs one statement on a connection of its own. */
export const run = (url: string, sql: string, values?: unknown[]): Promise<Row[]> =>
  connected(url, async (client) => (await client.query<Row>(sql, values)).rows)

/** Lends a connection. */
export async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  return use(client).finally(() => client.end())
}

/** Writes as the ledger does: the statements of one revision in one transaction that names it. */
export async function publish(client: Client, revision: number, statements: string[]) {
  await client.query("BEGIN")
  try {
    await client.query("SELECT set_config('sijill.revision', $1, true)", [String(revision)])
    for (const statement of statements) await client.query(statement)
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

/** Reads at a revision, as the past is read. */
export async function at(client: Client, revision: number, sql: string): Promise<Row[]> {
  await client.query("BEGIN READ ONLY")
  try {
    await client.query("SELECT set_config('sijill.at', $1, true), set_config('search_path', 'past', true)", [
      String(revision),
    ])
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.query("ROLLBACK")
  }
}

/** A register of the smallest kind: an anchor, a kind, a child table. */
export const smallRegister = `
  CREATE SCHEMA ext;
  CREATE SCHEMA ledger;
  CREATE SCHEMA past;
  CREATE EXTENSION pg_trgm WITH SCHEMA ext;
  CREATE TABLE "Record" (id text COLLATE "C" PRIMARY KEY, version integer NOT NULL);
  CREATE TABLE "Name" (
    id text COLLATE "C" PRIMARY KEY REFERENCES "Record" (id),
    text text NOT NULL,
    folded text GENERATED ALWAYS AS (lower(text)) STORED,
    script text,
    amount numeric
  );
  CREATE UNIQUE INDEX "Name_text_key" ON "Name" (text, script) NULLS NOT DISTINCT;
  CREATE INDEX "Name_folded_trgm" ON "Name" USING gin (folded ext.gin_trgm_ops);
  CREATE INDEX "Name_upper_idx" ON "Name" (upper(text) text_pattern_ops DESC) INCLUDE (script) WHERE script IS NOT NULL;
  CREATE TABLE "Author" (
    "nameId" text COLLATE "C" REFERENCES "Name" (id), ordinal integer, said text, PRIMARY KEY ("nameId", ordinal)
  );
  CREATE TABLE "Account" (id serial PRIMARY KEY, email text NOT NULL, friend integer REFERENCES "Account" (id));
  CREATE TABLE ledger."Register" (id boolean PRIMARY KEY DEFAULT true CHECK (id), revision integer NOT NULL);
  INSERT INTO ledger."Register" (revision) VALUES (0);`
