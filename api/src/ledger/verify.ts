import type { ClientBase, Pool } from "pg"
import { compareVersions } from "../database/versions"
import { recordTables } from "../database/catalogue"
import { notedRevision } from "./anchor"
import { filesKept } from "./files"

/**
 * Checks that the ledger holds together: revisions gapless and ascending, what stands equal to the newest versions,
 * versions of a row one after another, every version with its change, nothing lost behind the revision noted elsewhere,
 * every stored file as it was uploaded.
 * @param filesDir where the files lie; without it they are not looked at
 * @returns what is wrong, one sentence each; empty if all is well
 */
export async function verify(
  pool: Pool,
  { anchorFile, filesDir }: { anchorFile?: string; filesDir?: string } = {},
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const faults = [
      ...(await revisions(client)),
      ...(await compareVersions(client)),
      ...(await anchorKept(client, anchorFile)),
      ...(filesDir ? await filesKept(client, filesDir) : []),
    ]
    for (const { name, key } of await recordTables(client)) faults.push(...(await tableKept(client, name, key)))
    await client.query("COMMIT")
    return faults
  } finally {
    client.release()
  }
}

const found = async (client: ClientBase, sql: string): Promise<number> =>
  (await client.query(`SELECT count(*)::int AS n FROM (${sql}) q`)).rows[0].n

async function revisions(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS n, coalesce(max(r.revision), 0) AS newest, (SELECT revision FROM ledger."Register") AS told FROM ledger."Revision" r`,
  )
  const { n, newest, told } = rows[0]
  const faults: string[] = []
  if (n !== newest) faults.push(`The revisions have gaps: ${n} of ${newest} are there.`)
  if (told !== newest) faults.push(`The register says revision ${told}, the newest is ${newest}.`)
  const unsorted = await found(
    client,
    `SELECT 1 FROM (SELECT at, lag(at) OVER (ORDER BY revision) AS previous FROM ledger."Revision") r WHERE at <= previous`,
  )
  if (unsorted > 0) faults.push(`${unsorted} revisions are not later than the one before.`)
  const empty = await found(
    client,
    `SELECT 1 FROM ledger."Revision" r WHERE NOT EXISTS (SELECT 1 FROM ledger."Change" c WHERE c.revision = r.revision)`,
  )
  if (empty > 0) faults.push(`${empty} revisions have no change.`)
  return faults
}

async function anchorKept(client: ClientBase, file: string | undefined): Promise<string[]> {
  const noted = file ? await notedRevision(file) : null
  if (noted === null) return []
  const newest = (await client.query(`SELECT revision FROM ledger."Register"`)).rows[0].revision as number
  return newest < noted
    ? [
        `The register is at revision ${newest}, but ${noted} was noted in ${file}: its end is lost. Restore a backup or the replica that has it.`,
      ]
    : []
}

async function tableKept(client: ClientBase, table: string, key: string[]): Promise<string[]> {
  const columns = (
    await client.query(
      `SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attname`,
      [`public."${table}"`],
    )
  ).rows.map((r) => `"${r.attname}"`)
  const list = columns.join(", ")
  const now = `SELECT ${list} FROM public."${table}"`
  const newest = `SELECT ${list} FROM ledger."${table}" WHERE v_to = 2147483647`
  const same = key.map((k) => `b."${k}" = a."${k}"`).join(" AND ")
  const owner = key[0]!
  const faults: string[] = []
  const differ = (await found(
    client,
    `(${now} EXCEPT ALL ${newest}) UNION ALL (${newest} EXCEPT ALL ${now})`,
  )) as number
  if (differ > 0) faults.push(`${table}: ${differ} rows differ between what stands and the newest versions.`)
  const overlap = await found(
    client,
    `SELECT 1 FROM ledger."${table}" a JOIN ledger."${table}" b ON ${same} AND b.v_from > a.v_from AND b.v_from < a.v_to`,
  )
  if (overlap > 0) faults.push(`${table}: ${overlap} versions overlap.`)
  const backwards = await found(client, `SELECT 1 FROM ledger."${table}" a WHERE a.v_from >= a.v_to`)
  if (backwards > 0) faults.push(`${table}: ${backwards} versions end before they begin.`)
  // A claim's bounds follow its citations, an actor's sort label its names: their change stands for it.
  const orphaned = await found(
    client,
    `SELECT 1 FROM ledger."${table}" a WHERE NOT EXISTS (SELECT 1 FROM ledger."Change" c WHERE c.revision = a.v_from AND (c."recordId" = a."${owner}" OR c.kind IN ('Citation', 'Name')))`,
  )
  if (orphaned > 0) faults.push(`${table}: ${orphaned} versions have no change.`)
  return faults
}
