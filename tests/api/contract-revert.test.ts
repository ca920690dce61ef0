import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { accountRoles } from "../../api/src/accounts/roles"
import { freshId } from "../../api/src/ledger/changeset"
import { type Kind, allKinds } from "../../api/src/ledger/kind"
import { verify } from "../../api/src/ledger/verify"
import { type Values, everything, many, one, wholeOf } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { deleteWhole, faults, fixturesOf, samplesOf } from "../support/samples"

// Whatever can be done to a record of any kind can be undone, and undone again. A kind that is registered is tried.

let house: House
let editor: Visitor
let samples: ReturnType<typeof samplesOf>
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  samples = samplesOf(await fixturesOf(house.anonymous, editor))
})
after(async () => {
  assert.deepEqual(await verify(house.register.pool), [])
  await house.close()
})

const select =
  "record { id ... on Record { version } } blockedBy { reason recordId kind label revision fields changeset { title } }"
const revert = (what: "Record" | "Change" | "Changeset", input: Values) => editor.try(`revert${what}`, input, select)
async function reverted(what: "Record" | "Change" | "Changeset", input: Values) {
  const payload = await revert(what, input)
  assert.deepEqual([payload.userErrors, payload.blockedBy], [[], []])
  return payload
}

for (const kind of allKinds()) describe(`Reverting a ${kind.name}`, () => back(kind))

function back(kind: Kind) {
  const id = freshId(kind.name)
  const claim = kind.layer === "claim"
  const ways = `query($id: ID!) { one: ${one(kind.name)}(id: $id) { ${wholeOf(kind)} }
    list: ${many(kind.name)}(where: { id: { eq: $id } }, ${everything(kind)}) { totalCount } }`
  /** What the record said after each of its first versions, as text, and the revision it came with. */
  const said: string[] = []
  const revisions: number[] = []
  /** What every way answered at each revision, to the letter. */
  const read = new Map<number, string>()
  let company: string[] = []
  let version = 0

  async function look(): Promise<string | null> {
    const { data, text, revision } = await house.anonymous.ask(ways, { id })
    read.set(revision, text)
    if (!data.one) {
      assert.equal(data.list.totalCount, 0)
      return null
    }
    const { version: v, revision: _, ...fields } = data.one
    assert.equal(v, version)
    return JSON.stringify(fields)
  }
  async function write(verb: string, input: Values) {
    const { revision } = await editor.write(`${verb}${kind.name}`, input)
    version++
    revisions.push(revision)
    said.push((await look())!)
  }
  const companions = async () =>
    (
      await house.anonymous.read(
        "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Citation { locator speaker { id } } ... on Name { text } } }",
        { ids: company },
      )
    ).nodes
  let known: unknown
  /** Reverts, and looks whether the record says what it said in that version; in null it is gone, and its company too. */
  async function goesTo(then: number | null, what: "Record" | "Change" | "Changeset", input: Values) {
    const payload = await reverted(what, input)
    version++
    assert.equal(await look(), then === null ? null : said[then - 1])
    assert.deepEqual(await companions(), then === null ? company.map(() => null) : known)
    if (what !== "Changeset") assert.deepEqual(payload.record, then === null ? null : { id, version })
    return payload.revision as number
  }

  before(async () => {
    const { fuller, change } = samples[kind.name]
    await write("create", { ...fuller, id })
    await write("update", { id, expectedVersion: 1, ...change })
    if (claim) await write("withdraw", { id, expectedVersion: 2, reason: "Read wrongly." })
    const withWhom = await house.anonymous.read(
      `query($id: ID!) { citations(where: { record: { eq: $id } }) { nodes { id } } names(where: { record: { eq: $id } }, ${everything({ layer: "claim" } as Kind)}) { nodes { id citations { nodes { id } } } } }`,
      { id },
    )
    company = [withWhom.citations, withWhom.names]
      .flatMap((l) => l.nodes.flatMap((n: any) => [n.id, ...(n.citations?.nodes ?? []).map((c: any) => c.id)]))
      .sort()
    known = await companions()
    assert.deepEqual((await deleteWhole(editor, kind.name, { id, expectedVersion: version })).sort(), company)
    version++
    const { revision } = await house.anonymous.ask("{ __typename }")
    revisions.push(revision)
    assert.equal(await look(), null)
  })

  it("brings it back as it was when its deletion is undone, with what was deleted because it belongs to it", async () => {
    await goesTo(said.length, "Change", { revision: revisions.at(-1), record: id })
  })

  it("undoes its changes one by one, the last one first, until it is gone again", async () => {
    for (let v = said.length; v >= 1; v--)
      await goesTo(v === 1 ? null : v - 1, "Change", { revision: revisions[v - 1], record: id })
  })

  it("gives it the values of any version, whether it stands or is deleted", async () => {
    for (const v of [2, ...said.map((_, i) => said.length - i)].filter((v, i, all) => v !== all[i - 1]))
      await goesTo(v, "Record", { id, toVersion: v, expectedVersion: version })
    const same = await revert("Record", { id, toVersion: 1, expectedVersion: version })
    assert.deepEqual(faults(same), [["toVersion", "BAD_USER_INPUT"]])
    const gone = await revert("Record", { id, toVersion: said.length + 1, expectedVersion: version })
    assert.deepEqual(
      faults(gone),
      [["toVersion", "BAD_USER_INPUT"]],
      "The version in which it was deleted has no values.",
    )
  })

  it("undoes a whole changeset, and the undoing, and so on", async () => {
    const made = revisions[0]!
    const { changeset } = await house.anonymous.read(`{ changeset(revision: ${made}) { id size } }`)
    assert.equal(changeset.size, company.length + 1)
    let revision = await goesTo(null, "Changeset", { id: changeset.id })
    for (const then of [1, null, 1]) revision = await goesTo(then, "Changeset", { revision })
  })

  it("is refused where a later change touched the same fields, and says which; nothing is written", async () => {
    const { fuller, change } = samples[kind.name]
    const fields = Object.keys(change)
    const first = await editor.write(`update${kind.name}`, { id, expectedVersion: version, ...change })
    const again = Object.fromEntries(fields.map((f) => [f, fuller[f]]))
    const second = await editor.write(`update${kind.name}`, { id, expectedVersion: version + 1, ...again })
    version += 2
    for (const [what, input, path] of [
      ["Change", { revision: first.revision, record: id }, "record"],
      ["Changeset", { revision: first.revision }, "revision"],
      ["Record", { id, toVersion: 2, expectedVersion: version - 1 }, "expectedVersion"],
    ] as const) {
      const refused = await revert(what, input)
      assert.deepEqual(faults(refused), [[path, "CONFLICT"]])
      const [block] = refused.blockedBy
      const { label, ...told } = block
      assert.deepEqual(
        [refused.blockedBy.length, told],
        [
          1,
          {
            reason: "CHANGED_SINCE",
            recordId: id,
            kind: kind.name,
            revision: second.revision,
            fields,
            changeset: { title: `${kind.name} changed` },
          },
        ],
      )
      for (const word of [label, `revision ${second.revision}`, `${kind.name} changed`, ...fields])
        assert.ok(refused.userErrors[0].message.includes(word), refused.userErrors[0].message)
    }
    assert.equal(await look(), said[0])
  })

  it("is refused to all who may not publish it", async () => {
    const { revision } = await house.anonymous.ask("{ __typename }")
    const attempts = [
      ["revertRecord", { id, toVersion: 2, expectedVersion: version }],
      ["revertChange", { revision, record: id }],
      ["revertChangeset", { revision }],
    ] as const
    for (const role of ["anonymous", ...accountRoles.filter((r) => r !== "editor")] as const) {
      const who = role === "anonymous" ? house.anonymous : await house.as(role)
      if (role === "admin" && kind.name === "Term") continue
      for (const [name, input] of attempts) {
        const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
        const { data, errors } = await who.ask(
          `mutation($input: ${type}!) { done: ${name}(input: $input) { revision } }`,
          { input },
        )
        const code = role === "anonymous" ? "UNAUTHENTICATED" : "FORBIDDEN"
        assert.deepEqual([data.done, errors?.[0].extensions.code, errors?.[0].path], [null, code, ["done"]], role)
      }
    }
    assert.equal((await house.anonymous.ask("{ __typename }")).revision, revision)
  })

  it("leaves a history that tells all of it, and every earlier revision as it was", async () => {
    const { recordHistory } = await house.anonymous.read(
      `query($id: ID!) { recordHistory(id: $id) { recordId kind version deleted record { id } versions(first: 100) { version revision operation changesetId author } } }`,
      { id },
    )
    const { versions, ...told } = recordHistory
    assert.deepEqual(told, { recordId: id, kind: kind.name, version, deleted: false, record: { id } })
    assert.deepEqual(
      versions.map((v: any) => v.version),
      Array.from({ length: version }, (_, i) => version - i),
    )
    const withdrawn = claim ? ["WITHDRAW"] : []
    const operations = versions.map((v: any) => v.operation).reverse()
    assert.deepEqual(operations.slice(0, 4 + withdrawn.length), ["CREATE", "UPDATE", ...withdrawn, "DELETE", "RESTORE"])
    assert.deepEqual(new Set(versions.map((v: any) => v.author)), new Set([null]))
    for (const [revision, text] of read)
      assert.equal((await house.anonymous.ask(ways, { id }, `revision=${revision}`)).text, text)
  })
}
