import type { Change } from "./changeset"
import { type Block, type UserError, kindOf } from "./kind"
import { fieldsThatDiffer, statesOf } from "./states"
import { type Step, companyOf, lastSteps, stepsOf, stepsOfRecord } from "./steps"
import { type ChangedSince, backTo, undo } from "./undo"
import type { Sql } from "./versions"

/** Where a revert is planned: what stood at a revision, read from the books and the version tables. */
export type Books = { sql: Sql; revision: number }

/** What a revert would publish, or why it cannot. */
export type Proposal = {
  /** Names what is reverted; at most 300 characters. */
  title: string
  /** Where in the input the faults of the changes are told. */
  path: string
  changes: Change[]
  blocks: (Block | ChangedSince)[]
  errors: UserError[]
}

const proposal = (path: string, more: Partial<Proposal>): Proposal => ({
  title: "",
  path,
  changes: [],
  blocks: [],
  errors: [],
  ...more,
})

const refusal = (path: string, code: UserError["code"], message: string): Proposal =>
  proposal(path, { errors: [{ path: [path], code, message }] })

/**
 * Plans to give a record what it said in one of its versions again. A deleted one comes back, and with it what went in
 * the same publication because it belongs to it.
 * @param expectedVersion the last version its author saw
 */
export async function planRecord(
  asked: { id: string; toVersion: number; expectedVersion: number },
  { sql, revision: at }: Books,
): Promise<Proposal> {
  const { id, toVersion, expectedVersion } = asked
  const steps = await stepsOfRecord(id, at, sql)
  const [last, then] = [steps.at(-1), steps.find((s) => s.version === toVersion)]
  if (!last) return refusal("id", "NOT_FOUND", `There is no record with the id "${id.slice(0, 60)}".`)
  if (!then)
    return refusal("toVersion", "NOT_FOUND", `The record has no version ${toVersion}: its last is ${last.version}.`)
  if (then.operation === "DELETE")
    return refusal("toVersion", "BAD_USER_INPUT", `Version ${toVersion} is its deletion: delete the record instead.`)
  const company = last.operation === "DELETE" ? await companyOf(last, sql) : []
  const states = await statesOf([last, ...company], steps[0]!.revision - 1, sql)
  const now = states.at(id, at)
  if (last.version !== expectedVersion) {
    const seen = steps.find((s) => s.version === expectedVersion)
    const before = seen ? states.at(id, seen.revision) : null
    const fields = before && now ? fieldsThatDiffer(kindOf(last.kind), before, now) : []
    return proposal("expectedVersion", { blocks: [{ id, reason: "CHANGED_SINCE", revision: last.revision, fields }] })
  }
  const change = backTo(states.at(id, then.revision)!, now, last)
  if (!change)
    return refusal("toVersion", "BAD_USER_INPUT", `The record says what it said in version ${toVersion} already.`)
  const others = undo(company, await lastOf(company, at, sql), states, at)
  return proposal("id", {
    title: `${last.kind} reverted to version ${toVersion}`,
    changes: [change, ...others.changes],
    blocks: others.blocks,
  })
}

/**
 * Plans to undo what one publication did to one record, and to what came or went with it because it belongs to it.
 * @param asked the revision of the publication, and the record
 */
export async function planChange(asked: { revision: number; record: string }, books: Books): Promise<Proposal> {
  const { revision, record } = asked
  const found = await published({ revision }, books)
  const steps = found ? await stepsOfRecord(record, revision, books.sql) : []
  const step = steps.at(-1)
  if (step?.revision !== revision)
    return refusal("revision", "NOT_FOUND", `Revision ${revision} did not change "${record.slice(0, 60)}".`)
  const title = titled(`Revert of a change in revision ${revision}`, found!.title)
  return planSteps([step, ...(await companyOf(step, books.sql))], "record", title, books)
}

/**
 * Plans to undo all that a publication did.
 * @param found the publication
 * @param path where in the input it was named
 */
export async function planChangeset(found: Publication, path: string, books: Books): Promise<Proposal> {
  const title = titled(`Revert of revision ${found.revision}`, found.title)
  return planSteps(await stepsOf(found.revision, books.sql), path, title, books)
}

async function planSteps(steps: Step[], path: string, title: string, books: Books): Promise<Proposal> {
  const { sql, revision: at } = books
  const states = await statesOf(steps, steps[0]!.revision - 1, sql)
  const plan = undo(steps, await lastOf(steps, at, sql), states, at)
  if (plan.changes.length + plan.blocks.length === 0)
    return refusal(path, "BAD_USER_INPUT", "Nothing was changed there: there is nothing to revert.")
  return proposal(path, { title, ...plan })
}

const lastOf = (steps: Step[], at: number, sql: Sql) =>
  lastSteps(
    steps.map((s) => s.id),
    at,
    sql,
  )

/** A publication, by its revision and title. */
export type Publication = { revision: number; title: string }

/** Looks a publication up, by the id of its changeset or by its revision. */
export async function published(
  by: { id?: string | null; revision?: number | null },
  { sql, revision: at }: Books,
): Promise<Publication | null> {
  const wanted = by.id == null ? "r.revision = $2::int" : "s.id = $2"
  const found: Publication[] = await sql(
    `SELECT r.revision, s.title FROM ledger."Revision" r JOIN ledger."Changeset" s ON s.id = r."changesetId"
     WHERE r.revision <= $1::int AND ${wanted}`,
    at,
    by.id ?? by.revision,
  )
  return found[0] ?? null
}

/** A title that names the changeset reverted. */
const titled = (what: string, title: string) => [...`${what}: ${title}`].slice(0, 300).join("")
