import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { accountRoles } from "../../api/src/accounts/roles"
import { freshId } from "../../api/src/ledger/changeset"
import { type FieldSpec, type Kind, allKinds, derivedColumns } from "../../api/src/ledger/kind"
import { one, type Values, wholeOf } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Sample, another, fixturesOf, saidBy, samplesOf } from "../support/samples"

// The rules every kind is under: who may write it, with which evidence, on which version, and what is kept of it.

let house: House
let editor: Visitor
let samples: ReturnType<typeof samplesOf>
let speaker: string

before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  const fixtures = await fixturesOf(house.anonymous, editor)
  samples = samplesOf(fixtures)
  speaker = fixtures.speaker
})
after(() => house.close())

for (const kind of allKinds()) describe(`Any ${kind.name}`, () => rules(kind))

function rules(kind: Kind) {
  const claim = kind.layer === "claim"
  const whole = wholeOf(kind)
  const payload = `record { ${whole} } revision userErrors { path code message }`
  let sample: Sample
  before(() => {
    sample = samples[kind.name]
  })

  let entered = 0
  const anew = () => another(kind, sample, ++entered)
  const enter = async (more: Values = {}) =>
    (await editor.write(`create${kind.name}`, { ...anew(), ...more }, `record { ${whole} }`)).record
  const ask = (who: Visitor, verb: string, input: Values) =>
    who.ask(
      `mutation($input: ${verb}${kind.name}Input!) { done: ${verb.toLowerCase()}${kind.name}(input: $input) { ${payload} } }`,
      { input },
    )
  const faults = (done: any) => done.userErrors.map((e: any) => [e.path.join("."), e.code])

  it("is written by an editor, and of the other roles by none but an admin his terms", async () => {
    const { id } = await enter()
    const input = anew()
    const before = (await house.anonymous.ask("{ __typename }")).revision
    const attempts: [string, Values][] = [
      ["Create", input],
      ["Update", { id, expectedVersion: 1, ...sample.change }],
      ...(claim ? [["Withdraw", { id, expectedVersion: 1, reason: "No." }] as [string, Values]] : []),
      ["Delete", { id, expectedVersion: 1 }],
    ]
    const roles = accountRoles.filter((r) => r !== "editor" && !(r === "admin" && kind.name === "Term"))
    for (const role of ["anonymous", ...roles] as const) {
      const who = role === "anonymous" ? house.anonymous : await house.as(role)
      for (const [verb, input] of attempts) {
        const { data, errors } = await ask(who, verb, input)
        const code = role === "anonymous" ? "UNAUTHENTICATED" : "FORBIDDEN"
        assert.deepEqual(
          [data.done, errors?.[0].extensions.code, errors?.[0].path],
          [null, code, ["done"]],
          `${role} ${verb}`,
        )
      }
    }
    assert.equal((await house.anonymous.ask("{ __typename }")).revision, before, "Nothing was published.")
    assert.equal(
      (await house.anonymous.read(`{ ${one(kind.name)}(id: "${id}") { version } }`))[one(kind.name)].version,
      1,
    )
  })

  it("changed from a version that was overtaken answers CONFLICT with what changed, and as it stands now", async () => {
    const { id } = await enter()
    const first = await ask(editor, "Update", { id, expectedVersion: 1, ...sample.change })
    const late = await ask(editor, "Update", { id, expectedVersion: 1, externalIds: [] })
    const { record, revision, userErrors } = late.data.done
    assert.deepEqual(faults(late.data.done), [["expectedVersion", "CONFLICT"]])
    for (const field of Object.keys(sample.change)) assert.match(userErrors[0].message, new RegExp(`\\b${field}\\b`))
    assert.deepEqual([record, revision], [first.data.done.record, null])
    for (const [verb, more] of [["Delete", {}], ...(claim ? [["Withdraw", { reason: "Late." }]] : [])] as [
      string,
      Values,
    ][]) {
      const { done } = (await ask(editor, verb, { id, expectedVersion: 1, ...more })).data
      assert.deepEqual(faults(done), [["expectedVersion", "CONFLICT"]], verb)
    }
  })

  it("says so too when only a list of its own was changed meanwhile", async () => {
    const { id } = await enter()
    await ask(editor, "Update", { id, expectedVersion: 1, externalIds: [{ scheme: "import:late.csv", value: "1" }] })
    const { done } = (await ask(editor, "Update", { id, expectedVersion: 1, ...sample.change })).data
    assert.deepEqual(faults(done), [["expectedVersion", "CONFLICT"]])
    assert.match(done.userErrors[0].message, /externalIds/)
  })

  it("is answered as before when the same creation is sent again, and refused with other content", async () => {
    const input = { ...anew(), id: freshId(kind.name) }
    const first = (await ask(editor, "Create", input)).data.done
    const again = await ask(editor, "Create", input)
    assert.deepEqual(again.data.done, first)
    assert.equal(again.revision, first.revision)
    const other = (await ask(editor, "Create", { ...input, externalIds: [{ scheme: "import:x.csv", value: "1" }] }))
      .data.done
    assert.deepEqual([faults(other), other.revision, other.record], [[["id", "CONFLICT"]], null, first.record])
    assert.equal(
      (await house.anonymous.read(`{ ${one(kind.name)}(id: "${input.id}") { version } }`))[one(kind.name)].version,
      1,
    )
  })

  it("keeps a line of history for each change, its author for accounts only", async () => {
    const { id, revision } = await enter()
    const entries = `history { version revision operation author withoutReview changeset changes { field before after } }`
    const input = { id, expectedVersion: 1, ...sample.change }
    const changed = (await editor.write(`update${kind.name}`, input, `record { ${entries} }`)) as any
    const ofAccounts = changed.record.history
    assert.deepEqual(
      ofAccounts.map((h: any) => [h.version, h.revision, h.operation, h.author, h.withoutReview, h.changeset]),
      [
        [2, changed.revision, "UPDATE", "editor", true, `${kind.name} changed`],
        [1, revision, "CREATE", "editor", true, `${kind.name} created`],
      ],
    )
    const derived = derivedColumns(kind).map((c) => c.name)
    const columns = kind.fields
      .filter((f) => sample.change[f.name] !== undefined)
      .flatMap((f) => f.columns.map((c) => c.name))
    const fields = ofAccounts[0].changes.map((c: any) => c.field).filter((f: string) => !derived.includes(f))
    assert.ok(fields.length > 0 && fields.every((f: string) => columns.includes(f)), `It changed ${fields}.`)
    assert.ok(ofAccounts[1].changes.every((c: any) => c.before === null && c.after !== null))
    const known = await house.anonymous.read(`{ ${one(kind.name)}(id: "${id}") { ${entries} } }`)
    assert.deepEqual(
      known[one(kind.name)].history,
      ofAccounts.map((h: any) => ({ ...h, author: null })),
    )
  })

  if (claim) {
    const cited = `record { id version citations { nodes { id version stance } } } userErrors { path code message }`
    const update = async (input: Values) => editor.try(`update${kind.name}`, input, cited)

    it("is not entered without a citation that supports it", async () => {
      const disputed = [{ ...saidBy(speaker)[0], stance: "DISPUTES" }]
      for (const citations of [[], disputed]) {
        const { done } = (await ask(editor, "Create", { ...anew(), citations })).data
        assert.deepEqual([faults(done), done.record], [[["citations", "BAD_USER_INPUT"]], null])
      }
    })

    it("keeps the last citation that supports it, whichever way that is to go", async () => {
      const { id } = await enter()
      const [last] = (
        await update({ id, expectedVersion: 1, citations: { create: [{ speaker, stance: "DISPUTES" }] } })
      ).record.citations.nodes
      const slip = { id: last.id, expectedVersion: 1 }
      const deleted = await editor.try("deleteCitation", slip)
      const turned = await editor.try("updateCitation", { ...slip, stance: "DISPUTES" })
      const within = await update({ id, expectedVersion: 1, citations: { delete: [slip] } })
      const turnedWithin = await update({
        id,
        expectedVersion: 1,
        citations: { update: [{ ...slip, stance: "DISPUTES" }] },
      })
      assert.deepEqual([deleted, turned].map(faults), [[["id", "CONFLICT"]], [["id", "CONFLICT"]]])
      assert.deepEqual(faults(within), [["citations.delete.0.id", "CONFLICT"]])
      assert.deepEqual(faults(turnedWithin), [["citations.update.0.id", "CONFLICT"]])
    })

    it("lets a citation go once another supports it, also in the same change", async () => {
      const { id } = await enter()
      const exchanged = await update({ id, expectedVersion: 1, citations: { create: saidBy(speaker), delete: [] } })
      const [first, second] = exchanged.record.citations.nodes
      assert.deepEqual(faults(await editor.try("deleteCitation", { id: first.id, expectedVersion: 1 })), [])
      const swapped = await update({
        id,
        expectedVersion: 1,
        citations: { create: saidBy(speaker), delete: [{ id: second.id, expectedVersion: 1 }] },
      })
      assert.deepEqual([faults(swapped), swapped.record.citations.nodes.length, swapped.record.version], [[], 1, 1])
    })
  }

  it("may be null in the graph where it may be in the database, and nowhere else", async () => {
    const inTable = await nullable(kind.name)
    const type = await shapeOf(kind.name)
    const input = await shapeOf(`Create${kind.name}Input`)
    for (const field of kind.fields) await sameNullability(field, inTable, type, input)
  })

  async function sameNullability(field: FieldSpec, inTable: Map<string, boolean>, type: Shape, input: Shape) {
    const [first] = field.columns
    if (field.form === "children") {
      const { table, fields } = field.child!
      const [rows, row, rowInput] = [
        await nullable(table),
        await shapeOf(type.get(field.name)!.of),
        await shapeOf(input.get(field.name)!.of),
      ]
      assert.equal(type.get(field.name)!.nullable, false, field.name)
      for (const inner of fields) await sameNullability(inner, rows, row, rowInput)
      return
    }
    // A party and a place stand where their `stated` does; a time and a sum where any part of them stands.
    const deciding = field.form === "party" || field.form === "where" ? `${field.name}Stated` : first!.name
    assert.equal(type.get(field.name)!.nullable, inTable.get(deciding), `${field.name} and the column ${deciding}`)
    const optional = inTable.get(deciding)! || field.byDefault !== undefined
    if (input.has(field.name)) assert.equal(input.get(field.name)!.nullable, optional, `${field.name} in the input`)
    if (field.form === "integer") assert.equal(type.get(field.name)!.of, "Int", field.name)
    if (field.form !== "party" || !field.required) return
    const parts = await shapeOf("Party")
    for (const [part, column] of Object.entries({ stated: "Stated", part: "Part", words: "Words", actor: "Id" }))
      assert.equal(parts.get(part)!.nullable, inTable.get(field.name + column), `${field.name}.${part}`)
  }
}

type Shape = Map<string, { nullable: boolean; of: string }>

/** The fields of a type or an input, as the graph itself tells them. */
async function shapeOf(name: string): Promise<Shape> {
  const type = "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }"
  const { __type } = await house.anonymous.read(
    `{ __type(name: "${name}") { fields { name ${type} } inputFields { name ${type} } } }`,
  )
  const innermost = (t: any): string => (t.ofType ? innermost(t.ofType) : t.name)
  return new Map(
    (__type.fields ?? __type.inputFields).map((f: any) => [
      f.name,
      { nullable: f.type.kind !== "NON_NULL", of: innermost(f.type) },
    ]),
  )
}

/** Column → whether the database takes NULL there. */
async function nullable(table: string): Promise<Map<string, boolean>> {
  const { rows } = await house.register.pool.query(
    "SELECT column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
    [table],
  )
  return new Map(rows.map((r) => [r.column_name, r.is_nullable === "YES"]))
}
