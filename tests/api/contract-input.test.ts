import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { type FieldSpec, type Kind, allKinds, kindNames } from "../../api/src/ledger/kind"
import type { Values } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, deleteWhole, type Sample, fixturesOf, saidBy, samplesOf } from "../support/samples"

// What no kind takes. Each field is tried by its form: a new field needs nothing here.

let house: House
let editor: Visitor
let fixtures: Fixtures
let samples: ReturnType<typeof samplesOf>
let begun: number

before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous, editor)
  samples = samplesOf(fixtures)
  begun = (await house.anonymous.ask("{ __typename }")).revision
})
after(() => house.close())

/** A text somewhere in an input: its path, its limit, and the smallest value of its field that holds it. */
type TextPlace = {
  path: (string | number)[]
  max: number
  required: boolean
  multiline: boolean
  patterned: boolean
  put: (text: string) => Values
}

/** All texts of some fields, those of parties, times, places and lists included. */
function textsOf(fields: readonly FieldSpec[]): TextPlace[] {
  const plain = { required: false, multiline: false, patterned: false }
  return fields.flatMap((f): TextPlace[] => {
    const inside = (part: string, max: number, beside: Values = {}): TextPlace => ({
      ...plain,
      path: [f.name, part],
      max,
      put: (text) => ({ [f.name]: { ...beside, [part]: text } }),
    })
    switch (f.form) {
      case "text":
        if (f.name === "withdrawnReason") return []
        return [
          {
            path: [f.name],
            max: f.max!,
            required: f.required,
            multiline: f.multiline ?? false,
            patterned: f.pattern !== undefined,
            put: (text) => ({ [f.name]: text }),
          },
        ]
      case "party":
        return [inside("words", f.max!, { stated: "UNNAMED" })]
      case "where":
        return [inside("words", f.max!, { stated: "NAMED" })]
      case "when":
        return [inside("words", f.max!), ...(f.columns.length > 2 ? [inside("reason", 1000)] : [])]
      case "money":
        return [inside("currency", 3)]
      case "children":
        return textsOf(f.child!.fields).map((t) => ({
          ...t,
          path: [f.name, 0, ...t.path],
          put: (text) => ({ [f.name]: [{ ...leastRow(f), ...t.put(text) }] }),
        }))
      default:
        return []
    }
  })
}

const leastRow = (field: FieldSpec): Values =>
  ({
    ExternalId: { scheme: "import:a.csv", value: "1" },
    PlaceWithin: { container: fixtures.place, type: "VERNACULAR" },
    ConflictMember: { record: fixtures.position },
    SourceAuthor: { printedName: "A" },
    SourceFile: { sha256: "0".repeat(64), name: "a.pdf" },
    FlowParty: { role: "CUSTODIAN", party: { stated: "UNNAMED" } },
  })[field.child!.table]!

for (const kind of allKinds()) describe(`The input of a ${kind.name}`, () => refusals(kind))

function refusals(kind: Kind) {
  let sample: Sample
  before(() => {
    sample = samples[kind.name]
  })
  const fields = kind.fields.filter((f) => f.name !== "status" && f.name !== "withdrawnReason")
  const of = (...forms: FieldSpec["form"][]) => fields.filter((f) => forms.includes(f.form))
  const send = (values: Values) =>
    editor.ask(
      `mutation($input: Create${kind.name}Input!) { done: create${kind.name}(input: $input) { record { id } userErrors { path code message } } }`,
      {
        input: { ...sample.least, ...values },
      },
    )

  /** What is refused after the ledger looked at it: every fault, and nothing written. */
  async function faultsOf(values: Values): Promise<{ path: string; code: string; message: string }[]> {
    const { status, data, errors } = await send(values)
    assert.equal(errors, undefined)
    assert.deepEqual([status, data.done.record], [200, null])
    return data.done.userErrors.map((e: any) => ({ ...e, path: e.path.join(".") }))
  }
  /** What must be refused at this place, with this code and in these words. */
  async function refused(values: Values, path: string, code: string, words: RegExp) {
    const found = (await faultsOf(values)).filter((e) => e.path === path)
    assert.deepEqual(
      found.map((e) => e.code),
      [code],
      `${path} of ${JSON.stringify(values)}`,
    )
    assert.match(found[0]!.message, words)
  }
  /** What the graph refuses by itself, before anything is asked of the register. */
  async function malformed(values: Values, path: string) {
    const { status, data, errors } = await send(values)
    assert.deepEqual([status, data, errors!.length], [400, undefined, 1], JSON.stringify(values))
    assert.match(errors![0].message, new RegExp(`at "input\\.${path}"`))
    assert.doesNotMatch(errors![0].message, /did you mean/i)
    assert.equal(errors![0].extensions.code, "BAD_USER_INPUT")
  }

  const unfit: [string, (place: TextPlace) => string | null, RegExp][] = [
    ["a text over its limit", (t) => "x".repeat(t.max + 1), /has \d+ characters; at most \d+ are allowed/],
    ["a NUL", () => "a\u0000b", /control character \(U\+0000\) at character 2; take it out/],
    ["half a character", () => "ab\ud83d", /lone surrogate/],
    ["a control of writing direction", () => "al-Baqir\u202e", /writing direction \(U\+202E\)/],
    ["a line break in a line", (t) => (t.multiline ? null : "a\nb"), /line break|control character/],
    ["what its field is not written like", (t) => (t.patterned ? "¿?" : null), /"¿\?" does not fit: write /],
    ["nothing where something must stand", (t) => (t.required ? " " : null), /cannot be empty/],
  ]
  for (const [what, make, words] of unfit)
    it(`does not take ${what}, wherever it stands`, async () => {
      const places = textsOf(fields).filter((t) => make(t) !== null)
      // Places of one field exclude each other, so each round takes one of every field.
      for (let left = places; left.length > 0; ) {
        const round = left.filter((t, i) => left.findIndex((o) => o.path[0] === t.path[0]) === i)
        left = left.filter((t) => !round.includes(t))
        const faults = await faultsOf(Object.assign({}, ...round.map((t) => t.put(make(t)!))))
        for (const { path } of round) {
          const [fault, ...more] = faults.filter((e) => e.path === path.join("."))
          assert.deepEqual([fault?.code, more], ["BAD_USER_INPUT", []], path.join("."))
          assert.match(fault!.message, words)
        }
      }
    })

  it("does not take a word that is not on a closed list, and suggests none", async () => {
    for (const f of of("choice")) await malformed({ [f.name]: "PLAUSIBLE" }, f.name)
    for (const f of of("party")) await malformed({ [f.name]: { stated: "NAMEDD" } }, `${f.name}\\.stated`)
    for (const f of of("flag")) await malformed({ [f.name]: "yes" }, f.name)
  })

  it("does not take fields it does not have", async () => {
    for (const name of ["status", "withdrawnReason", "version", "sortLabel", "lastAttested", "verified"])
      if (!fields.some((f) => f.name === name)) {
        const { status, errors } = await send({ [name]: "x" })
        assert.equal(status, 400)
        assert.match(errors![0].message, new RegExp(`Field "${name}" is not defined`))
      }
  })

  it("does not take ids of nothing, of what was deleted, or of another kind", async () => {
    const ends = [
      ...of("ref").map((f) => ({ to: f.columns[0]!.to!, path: f.name, put: (id: string) => ({ [f.name]: id }) })),
      ...of("party").map((f) => ({
        to: f.columns[0]!.to!,
        path: `${f.name}.actor`,
        put: (id: string) => ({ [f.name]: { actor: id } }),
      })),
    ]
    for (const { to, path, put } of ends) {
      const wrong = kindNames.find((k) => !to.includes(k))
      await refused(put(freshId(to[0]!)), path, "NOT_FOUND", /There is no .* with the id/)
      await refused(put("7"), path, "BAD_USER_INPUT", /"7" is not an id: give the id of/)
      await refused(put(`xyz_${freshId(to[0]!).slice(-26)}`), path, "BAD_USER_INPUT", /is not an id/)
      if (wrong) await refused(put(freshId(wrong)), path, "BAD_USER_INPUT", new RegExp(`is a ${wrong}; here stands`))
      await refused(put(await deleted(to[0]!)), path, "NOT_FOUND", /There is no .* with the id/)
    }
    for (const id of ["7", freshId(kind.name).toUpperCase(), freshId(kind.name === "Term" ? "Name" : "Term")])
      await refused({ id }, "id", "BAD_USER_INPUT", new RegExp(`is not an id of ${kind.name}`))
  })

  it("does not take terms that are on no list", async () => {
    for (const f of of("term")) {
      const anyList = f.columns[0]!.scheme === "*"
      await refused(
        { [f.name]: anyList ? "group-type:LEAGUE" : "LEAGUE" },
        f.name,
        "NOT_FOUND",
        /has no term "LEAGUE": see terms\(where/,
      )
      await refused(
        { [f.name]: anyList ? "group-type:MILITIA\u0000" : "LEADER\u0000" },
        f.name,
        "BAD_USER_INPUT",
        /control character/,
      )
      if (anyList)
        await refused(
          { [f.name]: "MILITIA" },
          f.name,
          "BAD_USER_INPUT",
          /write its list and code, e\.g\. group-type:MILITIA/,
        )
    }
    await refused(
      { externalIds: [{ scheme: "twitter", value: "1" }] },
      "externalIds.0.scheme",
      "NOT_FOUND",
      /"twitter" is no id scheme/,
    )
  })

  it("does not take dates the calendar does not have, and shows one it has", async () => {
    const impossible = [
      "2018-02-30",
      "1900-02-29",
      "2018-13",
      "2016-01-00",
      "2018/2017",
      "[2018..2017]",
      "20180806",
      "spring 2018",
      "2018-02-30\u0000",
      "..",
    ]
    for (const f of of("when"))
      for (const edtf of impossible)
        await refused({ [f.name]: { edtf } }, `${f.name}.edtf`, "BAD_USER_INPUT", /\b\d{4}(-\d{2})*/)
    for (const f of of("edtf")) {
      for (const edtf of impossible) await refused({ [f.name]: edtf }, f.name, "BAD_USER_INPUT", /\b\d{4}(-\d{2})*/)
      await refused({ [f.name]: "2012/2016" }, f.name, "BAD_USER_INPUT", /one date, not an interval: e\.g\. 2018-08-06/)
    }
    for (const f of of("day"))
      for (const day of ["2018-02-30", "2018-8-6", "yesterday", "2018", 17749])
        await malformed({ [f.name]: day }, f.name)
    for (const f of of("when").filter((w) => w.columns.length > 2))
      for (const part of ["startBasis", "endBasis"])
        await refused(
          { [f.name]: { edtf: "2016", [part]: "INFERRED" } },
          `${f.name}.reason`,
          "BAD_USER_INPUT",
          /Keep the reason/,
        )
  })

  it("does not take numbers and sums that cannot be", async () => {
    for (const f of of("integer")) {
      for (const n of [f.range![0] - 1, f.range![1] + 1])
        await refused({ [f.name]: n }, f.name, "BAD_USER_INPUT", /Write a whole number from \d+ to \d+/)
      for (const n of [1.5, 99999999999, "12"]) await malformed({ [f.name]: n }, f.name)
    }
    for (const f of of("money")) {
      const sum = (low: unknown, high: unknown, currency?: string) => ({ [f.name]: { low, high, currency } })
      await refused(sum("2", "1", "SYP"), `${f.name}.low`, "BAD_USER_INPUT", /lower value 2 is above the upper value 1/)
      await refused(sum("-2", "1", "SYP"), `${f.name}.low`, "BAD_USER_INPUT", /not negative/)
      await refused(
        sum("1", "1", "QQQ"),
        `${f.name}.currency`,
        "BAD_USER_INPUT",
        /"QQQ" is not an ISO 4217 code: write .* e\.g\. SYP/,
      )
      await refused(sum("1", "1", "syp"), `${f.name}.currency`, "BAD_USER_INPUT", /three capital letters/)
      await refused(sum("1", "1"), `${f.name}.currency`, "BAD_USER_INPUT", /needs its currency/)
      await refused(sum(undefined, undefined, "SYP"), `${f.name}.low`, "BAD_USER_INPUT", /needs an amount/)
      for (const amount of ["1e3", "1,000", "0x1", "١٢", "", 1.5, "1".repeat(21)])
        await malformed(sum(amount, "1", "SYP"), `${f.name}\\.low`)
    }
  })

  it("does not take ends and places that contradict themselves", async () => {
    for (const f of of("party")) {
      const end = (values: Values, part: string, words: RegExp) =>
        refused({ [f.name]: values }, `${f.name}.${part}`, "BAD_USER_INPUT", words)
      await end({}, "stated", /NAMED \(in words\), UNNAMED or NOT_STATED/)
      await end({ stated: "NAMED" }, "actor", /Give the actor/)
      await end({ stated: "NOT_STATED", words: "somebody" }, "words", /choose UNNAMED/)
      await end({ stated: "NOT_STATED", part: "MEMBERS" }, "words", /choose UNNAMED/)
      await end({ actor: fixtures.group, stated: "UNNAMED" }, "stated", /An actor who is given is NAMED/)
      await end({ actor: fixtures.group, part: "OTHER" }, "words", /which part/)
    }
    for (const f of of("where")) {
      await refused(
        { [f.name]: { stated: "NAMED" } },
        `${f.name}.place`,
        "BAD_USER_INPUT",
        /Give the place, or in words/,
      )
      await refused(
        { [f.name]: { stated: "NOT_STATED", words: "Aleppo" } },
        `${f.name}.words`,
        "BAD_USER_INPUT",
        /no words/,
      )
      await refused(
        { [f.name]: { precision: "NEAR" } },
        `${f.name}.stated`,
        "BAD_USER_INPUT",
        /NAMED \(in words\), UNNAMED/,
      )
      const there = { place: fixtures.place, stated: "UNNAMED" }
      await refused({ [f.name]: there }, `${f.name}.stated`, "BAD_USER_INPUT", /A place that is given is NAMED/)
    }
  })

  it("does not take more of its own entries than it holds", async () => {
    for (const f of of("children")) {
      const rows = Array.from({ length: f.max! + 1 }, () => leastRow(f))
      await refused({ [f.name]: rows }, f.name, "BAD_USER_INPUT", /At most 50 entries are allowed here; 51 were given/)
    }
  })

  it("tells everything that is wrong at once, in the citations too", async () => {
    const texts = of("text").slice(0, 2)
    const values = Object.fromEntries(texts.map((f) => [f.name, "\u0000"]))
    const cited = kind.name !== "Citation" && kind.layer !== "curation"
    const faults = await faultsOf({
      ...values,
      externalIds: [{ scheme: "import:a", value: "\u0000" }],
      ...(cited ? { citations: [saidBy("7")[0], { speaker: fixtures.speaker, note: "\u0000" }] } : {}),
    })
    const expected = [
      ...texts.map((f) => f.name),
      "externalIds.0.value",
      ...(cited ? ["citations.0.speaker", "citations.1.note"] : []),
    ]
    assert.deepEqual(faults.map((f) => f.path).sort(), expected.sort())
  })

  it("left nothing in the register of all that was refused", async () => {
    assert.equal((await house.anonymous.ask("{ __typename }")).revision, begun + 2 * gone.size)
  })
}

/** A record that was entered and deleted again, one of a kind. */
const gone = new Map<string, Promise<string>>()
function deleted(kind: (typeof kindNames)[number]): Promise<string> {
  const make = async () => {
    const { id } = (await editor.write(`create${kind}`, samples[kind].least)).record
    await deleteWhole(editor, kind, { id, expectedVersion: 1 })
    return id
  }
  if (!gone.has(kind)) gone.set(kind, make())
  return gone.get(kind)!
}
