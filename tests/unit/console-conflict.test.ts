import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { kindOf } from "../../admin/src/app/kinds"
import { nextCitation, placeInForm } from "../../admin/src/inputs/citations"
import { merged, partings } from "../../admin/src/record/conflict"
import { updateInput } from "../../admin/src/record/input"
import { blankValues, type RecordRead, type Values } from "../../admin/src/record/values"

const position = kindOf("Position")

const cited = (id: string, version: number, quote: string) => ({
  ...nextCitation(undefined, "spk_1"),
  id,
  version,
  quote,
})
const read = (version: number, change: Values): RecordRead & { values: Required<Pick<Values, "citations">> } => ({
  id: "pos_1",
  label: "a position",
  version,
  written: null,
  values: {
    ...blankValues(
      position,
      { holder: { actor: "per_1" }, organization: { actor: "grp_1" } },
      nextCitation(undefined, null),
    ),
    role: "LEADER",
    citations: [],
    ...change,
  },
})
const base = read(1, { citations: [cited("cit_1", 1, "one"), cited("cit_2", 1, "two")] })

describe("two changes of one record", () => {
  it("asks only where they part, and says where both have changed the same field", () => {
    const mine = { ...base.values, title: "chief", note: "mine" }
    const theirs = read(2, { citations: base.values.citations, title: "head", qualifier: "mostly" })
    const apart = partings(position, base, mine, theirs).map(({ key, both, suggested }) => [key, both, suggested])
    assert.deepEqual(apart, [
      ["title", true, "mine"],
      ["qualifier", false, "theirs"],
      ["note", false, "mine"],
    ])
  })

  it("keeps the citations each side has added without asking", () => {
    const added = nextCitation(undefined, "spk_9")
    const mine = { ...base.values, citations: [...base.values.citations, added] }
    const theirs = read(2, { citations: [...base.values.citations, cited("cit_3", 1, "theirs")] })
    assert.deepEqual(partings(position, base, mine, theirs), [])
    const result = merged(position, {}, mine, theirs)
    assert.deepEqual(
      result.citations?.map((c) => c.id ?? c.speaker),
      ["cit_1", "cit_2", "cit_3", "spk_9"],
    )
  })

  it("brings back as a new citation what I have changed and they have taken away, if I say so", () => {
    const mine = { ...base.values, citations: [base.values.citations[0]!, cited("cit_2", 1, "two, mine")] }
    const theirs = read(2, { citations: [base.values.citations[0]!] })
    assert.deepEqual(
      partings(position, base, mine, theirs).map((p) => [p.key, p.both]),
      [["citations.cit_2", true]],
    )
    assert.equal(merged(position, { "citations.cit_2": "theirs" }, mine, theirs).citations?.length, 1)
    const { input } = updateInput(position, merged(position, { "citations.cit_2": "mine" }, mine, theirs), theirs)
    assert.equal((input as any).expectedVersion, 2)
    assert.deepEqual(
      (input as any).citations.create.map((c: any) => c.quote),
      ["two, mine"],
    )
  })

  it("saves my side of a citation over the version they wrote", () => {
    const mine = { ...base.values, citations: [cited("cit_1", 1, "mine"), base.values.citations[1]!] }
    const theirs = read(1, { citations: [cited("cit_1", 2, "theirs"), base.values.citations[1]!] })
    const { input } = updateInput(position, merged(position, { "citations.cit_1": "mine" }, mine, theirs), theirs)
    assert.deepEqual((input as any).citations, { update: [{ id: "cit_1", expectedVersion: 2, quote: "mine" }] })
  })

  it("lets a removal of mine stand where they have changed nothing", () => {
    const mine = { ...base.values, citations: [base.values.citations[0]!] }
    const theirs = read(2, { citations: base.values.citations, title: "head" })
    const choices = Object.fromEntries(partings(position, base, mine, theirs).map((p) => [p.key, p.suggested]))
    const { input } = updateInput(position, merged(position, choices, mine, theirs), theirs)
    assert.deepEqual((input as any).citations, { delete: [{ id: "cit_2", expectedVersion: 1 }] })
  })
})

describe("what a change sends", () => {
  it("names only what differs, so that a colleague's citation stays", () => {
    const { input, changed } = updateInput(position, { ...base.values, title: "chief" }, base)
    assert.deepEqual(input, { expectedVersion: 1, title: "chief" })
    assert.equal(changed, true)
    assert.equal(updateInput(position, base.values, base).changed, false)
  })

  it("finds the field of the form a fault of the sent citations belongs to", () => {
    const now = {
      ...base.values,
      citations: [base.values.citations[0]!, cited("cit_2", 1, "other"), nextCitation(undefined, null)],
    }
    const { citations } = updateInput(position, now, base)
    assert.deepEqual(placeInForm(["citations", "update", "0", "quote"], citations), ["citations", "1", "quote"])
    assert.deepEqual(placeInForm(["citations", "create", "0", "speaker"], citations), ["citations", "2", "speaker"])
    assert.deepEqual(placeInForm(["citations", "delete", "0", "id"], citations), ["root", "citations"])
    assert.deepEqual(placeInForm(["when", "edtf"], citations), ["when", "edtf"])
  })
})
