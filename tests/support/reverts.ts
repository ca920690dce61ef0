import assert from "node:assert/strict"
import type { Change } from "../../api/src/ledger/changeset"
import { publish } from "../../api/src/ledger/publish"
import type { Values } from "./forms"
import type { House, Visitor } from "./house"
import { type Fixtures, faults, saidBy } from "./samples"

export type What = "Record" | "Change" | "Changeset"

const select =
  "record { id ... on Record { version label } } blockedBy { reason recordId kind label record { id } revision fields changeset { id title } }"

/** Somebody who enters things and takes them back. */
export function reverterIn(house: House, editor: Visitor, fixtures: Fixtures) {
  const newest = async (): Promise<number> => (await house.anonymous.ask("{ __typename }")).revision
  const attempt = (what: What, input: Values, who = editor) => who.try(`revert${what}`, input, select)
  return {
    newest,
    attempt,
    /** Reverts what must go back. */
    async revert(what: What, input: Values) {
      const payload = await attempt(what, input)
      assert.deepEqual([payload.userErrors, payload.blockedBy], [[], []])
      return payload
    },
    /** Reverts what must be refused because of one record, which is told in the fault and beside it. */
    async blocked(what: What, input: Values, reason: string, record: string, revision: number) {
      const before = await newest()
      const payload = await attempt(what, input)
      const where = { Record: "id", Change: "record", Changeset: "revision" }[what]
      assert.deepEqual(faults(payload), [[where, "CONFLICT"]], JSON.stringify(payload.userErrors))
      const [block] = payload.blockedBy
      assert.deepEqual([block.reason, block.recordId, block.revision], [reason, record, revision])
      const { changeset } = await house.anonymous.read(`{ changeset(revision: ${revision}) { id title } }`)
      assert.deepEqual(block.changeset, changeset)
      const { message } = payload.userErrors[0]
      for (const word of [`"${block.label}"`, `revision ${revision}`, changeset.title])
        assert.ok(message.includes(word), message)
      assert.deepEqual([payload.revision, await newest()], [null, before], "Nothing is written.")
      return block
    },
    async person(more: Values = {}): Promise<{ id: string; revision: number }> {
      const { record, revision } = await editor.write("createPerson", { descriptiveLabel: "somebody", ...more })
      return { id: record.id, revision }
    },
    async position(more: Values = {}): Promise<{ id: string; revision: number; citation: string }> {
      const { person, group, speaker } = fixtures
      const ends = { holder: { actor: person }, organization: { actor: group }, role: "COMMANDER" }
      const input = { ...ends, citations: saidBy(speaker), ...more }
      const { record, revision } = await editor.write(
        "createPosition",
        input,
        "record { id citations { nodes { id } } }",
      )
      return { id: record.id, revision, citation: record.citations.nodes[0].id }
    },
    async node(id: string, fields = ""): Promise<any> {
      return (await house.anonymous.read(`{ node(id: "${id}") { id ${fields} } }`)).node
    },
    /** A changeset of many changes, which the graph's mutations of one record do not make. */
    async published(changes: Change[]) {
      const by = { title: "All at once", author: "editor", authorId: null, reviewed: true }
      const done = await publish(house.register.pool, { ...by, changes })
      assert.ok(done.ok, JSON.stringify(done))
      return done
    },
    named: (text: string, more: Values = {}) => ({
      text,
      script: "Latn",
      type: "COMMON",
      citations: saidBy(fixtures.speaker),
      ...more,
    }),
  }
}
