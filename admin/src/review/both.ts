import type { DataProvider } from "react-admin"
import { graph } from "../app/graph"
import { kindOf } from "../app/kinds"
import { editableOf } from "../app/selection"
import { publishNew } from "../inputs/publish"
import { createInput } from "../record/input"
import { recordRead, type Values } from "../record/values"
import { act } from "./acts"
import { citationEntered, enteredValues } from "./entered"
import { type Drafted, newCitations } from "./working"

/**
 * Keeps both sides of a claim that somebody else has changed since: mine becomes a new claim of the changeset, with the
 * citations I saw and those I added, and theirs is left as it stands.
 * @returns what is wrong, in a sentence; nothing where both stand
 */
export async function keepBoth(
  dataProvider: DataProvider,
  changeset: string,
  { kind: name, recordId, expectedVersion, values }: Drafted,
  version: number,
): Promise<string | undefined> {
  const kind = kindOf(name)
  const seen = recordRead(kind, await asSeen(name, recordId, expectedVersion!))
  const added = await newCitations(changeset, recordId)
  const mine: Values = {
    ...seen.values,
    ...enteredValues(kind, values),
    citations: [...(seen.values.citations ?? []), ...added.map((c) => citationEntered(c.recordId, c.values))],
  }
  const done = await publishNew(dataProvider, name, createInput(kind, mine), "", changeset)
  if ("faults" in done) return Object.values(done.faults)[0]
  for (const { recordId: record } of added) await act("dropChange", { id: changeset, record })
  const take = Object.keys(values).map((field) => ({ field, side: "THEIRS" }))
  const settled = await act("settleClash", { id: changeset, record: recordId, version, take })
  return Object.values(settled.faults ?? {})[0]
}

/** A record as it stood at one of its versions. */
async function asSeen(kind: string, id: string, version: number) {
  const versions = `query($id: ID!) { recordHistory(id: $id) { versions(first: 100) { version revision } } }`
  type Told = { recordHistory: { versions: { version: number; revision: number }[] } }
  const told = await graph<Told>(versions, { id }, { changeset: null })
  const revision = told.recordHistory.versions.find((v) => v.version === version)?.revision
  const query = `query($language: String!, $id: ID!) { one: ${kindOf(kind).query}(id: $id) { ${editableOf(kindOf(kind))} } }`
  return (await graph<{ one: any }>(query, { id }, { changeset: null, revision })).one
}
