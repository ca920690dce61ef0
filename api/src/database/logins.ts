import { randomBytes } from "node:crypto"
import { Client, type ClientBase, escapeIdentifier as quoted, escapeLiteral as literal } from "pg"
import { recordTables } from "./catalogue"

/** The tables of the ledger's own books that may be read by everybody, and their columns. */
export type Published = Record<string, readonly string[]>

/** Start-up options of every connection that reads; set there because a database's own settings are not copied with it. */
export const readOptions = "-c default_transaction_read_only=on -c jit=off"

/**
 * The URL of the login that may only read, made if need be. Its name and password stand in the one row of
 * ledger."ReadLogin" and are random: logins belong to the whole cluster, and copies of one database share one.
 * @param url the owner's login, which may make others
 */
export async function ensureReadLogin(url: string, published: Published): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`${turns};
      CREATE TABLE IF NOT EXISTS ledger."ReadLogin" (
        one boolean PRIMARY KEY DEFAULT true CHECK (one), name text NOT NULL, password text NOT NULL);
      INSERT INTO ledger."ReadLogin" (name, password)
        VALUES ('sijill_read_${randomBytes(4).toString("hex")}', '${randomBytes(24).toString("base64url")}')
        ON CONFLICT DO NOTHING`)
    type Login = { name: string; password: string; made: boolean; database: string; open: boolean }
    const { rows } = await client.query<Login>(`
      SELECT l.name, password, r.oid IS NOT NULL AS made, current_database() AS database,
        has_database_privilege('public', current_database(), 'TEMPORARY') AS open
      FROM ledger."ReadLogin" l LEFT JOIN pg_roles r ON r.rolname = l.name`)
    const { name, password, made, database, open } = rows[0]!
    if (!made)
      await client.query(`${turns}; DO $$ BEGIN
        CREATE ROLE ${quoted(name)} LOGIN NOINHERIT PASSWORD ${literal(password)};
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`)
    if (open) await client.query(`${turns}; REVOKE TEMPORARY ON DATABASE ${quoted(database)} FROM PUBLIC`)
    await refuseLargeObjects(client, name)
    await grantRead(client, name, published)
    const read = new URL(url)
    read.username = name
    read.password = password
    return read.href
  } finally {
    await client.end()
  }
}

// Whoever may connect may make large objects, and read-only is only a setting of the session: this is no setting.
async function refuseLargeObjects(client: ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_function_privilege($1, 'pg_catalog.lo_create(oid)', 'EXECUTE') AS may",
    [role],
  )
  if (rows[0]?.may)
    await client.query(`${turns};
      REVOKE EXECUTE ON FUNCTION pg_catalog.lo_create(oid), pg_catalog.lo_creat(integer),
        pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC`)
}

/**
 * Lets `role` read the record tables, their versions and views, and the published columns of the ledger's books, and
 * nothing else; changes nothing where that is so already.
 * @param role a login of this cluster, ours or the one of DATABASE_URL_READ
 * @throws when the login is unknown, or may do more than that by other rights
 */
export async function grantRead(client: ClientBase, role: string, published: Published): Promise<void> {
  const { rows } = await client.query<{ above: boolean }>(
    "SELECT rolsuper OR pg_has_role(oid, current_user::regrole, 'MEMBER') AS above FROM pg_roles WHERE rolname = $1",
    [role],
  )
  if (!rows[0]) throw new Error(`The login ${role} that should read the register does not exist`)
  if (rows[0].above) throw tooMuch(role, "owns the register")
  const wanted = await wantedGrants(client, published)
  const granted = await grantsOf(client, role)
  if (granted.length !== wanted.length || wanted.some(({ right }) => !granted.includes(right))) {
    const statements = wanted.map(({ what }) => `GRANT ${what} TO ${quoted(role)}`)
    const revoke = `REVOKE ALL ON ALL TABLES IN SCHEMA public, ledger, past FROM ${quoted(role)}`
    await client.query([turns, revoke, ...statements].join(";\n"))
  }
  const beyond = await rightsBeyond(client, role, wanted)
  if (beyond) throw tooMuch(role, `may ${beyond}`)
}

// One query of several statements is one transaction; the lock makes processes that start at once take turns.
const turns = "SELECT pg_advisory_xact_lock(72707370)"

const schemas = ["public", "ledger", "past", "ext"]

type Grant = { right: string; what: string }

async function wantedGrants(client: ClientBase, published: Published): Promise<Grant[]> {
  const tables = (await recordTables(client)).flatMap(({ name }) => schemas.slice(0, 3).map((schema) => [schema, name]))
  return [
    ...schemas.map((schema) => ({ right: `USAGE ${schema}`, what: `USAGE ON SCHEMA ${schema}` })),
    ...tables.map(([schema, name]) => ({
      right: `SELECT ${schema}.${name}`,
      what: `SELECT ON ${schema}.${quoted(name!)}`,
    })),
    ...Object.entries(published).flatMap(([name, columns]) =>
      columns.map((column) => ({
        right: `SELECT ledger.${name}.${column}`,
        what: `SELECT (${quoted(column)}) ON ledger.${quoted(name)}`,
      })),
    ),
  ]
}

async function grantsOf(client: ClientBase, role: string): Promise<string[]> {
  const { rows } = await client.query<{ right: string }>(
    `WITH objects (name, acl) AS (
       SELECT nspname::text, nspacl FROM pg_namespace WHERE nspname = ANY ($2)
       UNION ALL
       SELECT n.nspname || '.' || c.relname, c.relacl FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY ($2)
       UNION ALL
       SELECT n.nspname || '.' || c.relname || '.' || a.attname, a.attacl
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY ($2)
     )
     SELECT privilege_type || ' ' || name AS right FROM objects, aclexplode(acl)
     WHERE grantee = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [role, schemas],
  )
  return rows.map(({ right }) => right)
}

async function rightsBeyond(client: ClientBase, role: string, wanted: Grant[]): Promise<string | undefined> {
  const { rows } = await client.query<{ beyond: string }>(
    `SELECT CASE WHEN writes THEN 'write ' ELSE 'read ' END || name AS beyond
     FROM (
       SELECT n.nspname || '.' || c.relname AS name,
         has_table_privilege($1, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
           OR has_any_column_privilege($1, c.oid, 'INSERT, UPDATE') AS writes,
         has_table_privilege($1, c.oid, 'SELECT') AS reads
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'ledger', 'past') AND c.relkind IN ('r', 'v')
     ) rights
     WHERE writes OR reads AND NOT ('SELECT ' || name) = ANY ($2)
     LIMIT 1`,
    [role, wanted.map(({ right }) => right)],
  )
  return rows[0]?.beyond
}

const tooMuch = (role: string, why: string) =>
  new Error(
    `The login ${role} should only read the published register, but ${why}. Set DATABASE_URL_READ to a login ` +
      "without rights of its own; they are granted at start.",
  )
