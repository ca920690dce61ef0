import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { pdf, png } from "../support/bytes"
import { type House, openHouse, type Visitor } from "../support/house"
import { faults, fixturesOf } from "../support/samples"

let house: House
let editor: Visitor
let group: string
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  group = (await fixturesOf(house.anonymous)).group
})
after(() => house.close())

const stored = async (bytes: Buffer | string) => (await editor.upload(bytes)).sha256
const asText = async (text: string) => [{ sha256: await stored(text), name: "text.txt", role: "TEXT" }]

/** A source with this text, and a speaker in it. */
async function enter(text: string | null) {
  const files = text === null ? [] : await asText(text)
  const { record, revision } = await editor.write("createSource", { title: "A text", type: "STATEMENT", files })
  const voice = { source: record.id, publicLabel: "The writer", channel: "AUTHOR", identity: "NAMED" }
  const speaker = (await editor.write("createSpeaker", voice)).record.id as string
  return { id: record.id as string, speaker, revision: revision as number }
}
const cite = (speaker: string, quote: string | null, quoteStart?: number, quoteEnd?: number) =>
  editor.try("createCitation", { record: group, speaker, quote, quoteStart, quoteEnd }, "record { id version }")

/** Where a quote stands in a text, in code points. */
function offsets(text: string, quote: string): [number, number] {
  const start = [...text.slice(0, text.indexOf(quote))].length
  return [start, start + [...quote].length]
}

describe("The files of a source", () => {
  const create = (files: object[]) => editor.try("createSource", { title: "x", type: "REPORT", files })

  it("are told with what each of them is, in the order given", async () => {
    const [document, picture, text] = [await stored(pdf("told")), await stored(png), await stored("كتبوا 🙂")]
    const files = [
      { sha256: text, name: "نص.txt", role: "TEXT" },
      { sha256: document, name: "a.pdf" },
      { sha256: picture, name: "b.png", role: "DOCUMENT" },
    ]
    const select = "record { files { sha256 name role mediaType size characters url } }"
    const made = await editor.write("createSource", { title: "x", type: "REPORT", files }, select)
    const told = (
      sha256: string,
      name: string,
      role: string,
      mediaType: string,
      size: number,
      characters: number | null,
    ) => ({
      ...{ sha256, name, role, mediaType, size, characters },
      url: `/files/${sha256}`,
    })
    assert.deepEqual(made.record.files, [
      told(text, "نص.txt", "TEXT", "text/plain", 15, 7),
      told(document, "a.pdf", "DOCUMENT", "application/pdf", pdf("told").length, null),
      told(picture, "b.png", "DOCUMENT", "image/png", png.length, null),
    ])
  })

  it("must have been uploaded, stand once, and be text where they are the text, of which there is one", async () => {
    const [document, text, other] = [await stored(pdf()), await stored("One."), await stored("Two.")]
    const never = "0".repeat(64)
    const unknown = await create([
      { sha256: document, name: "a.pdf" },
      { sha256: never, name: "b.pdf" },
    ])
    assert.deepEqual(faults(unknown), [["files.1.sha256", "NOT_FOUND"]])
    assert.match(unknown.userErrors[0].message, new RegExp(`${never} was uploaded: upload it first \\(POST /files\\)`))
    const wrong = await create([
      { sha256: text, name: "a.txt", role: "TEXT" },
      { sha256: text, name: "again.txt" },
      { sha256: other, name: "b.txt", role: "TEXT" },
      { sha256: document, name: "c.pdf", role: "TEXT" },
    ])
    assert.deepEqual(faults(wrong), [
      ["files.1.sha256", "BAD_USER_INPUT"],
      ["files.2.role", "BAD_USER_INPUT"],
      ["files.3.role", "BAD_USER_INPUT"],
    ])
    assert.match(wrong.userErrors[2].message, /this file is application\/pdf: make it a DOCUMENT/)
    for (const name of ["../a.pdf", "a\\b.pdf", "a:b.pdf"])
      assert.deepEqual(faults(await create([{ sha256: document, name }])), [["files.0.name", "BAD_USER_INPUT"]])
    const form = await create([{ sha256: document.toUpperCase(), name: "a.pdf" }])
    assert.match(form.userErrors[0].message, /the SHA-256 of an uploaded file/)
  })
})

describe("The text of a source", () => {
  const passage = async (id: string, args = "", at = "") =>
    (await house.anonymous.read(`{ source(id: "${id}") { text${args} } }`, {}, at)).source.text

  it("is read in passages counted in characters, not in bytes or halves of characters", async () => {
    const text = "🙂 كتبوا ذلك.\nSecond line."
    const { id } = await enter(text)
    assert.equal(await passage(id), text)
    assert.equal(await passage(id, "(length: 7)"), "🙂 كتبوا")
    assert.equal(await passage(id, "(from: 2, length: 5)"), "كتبوا")
    assert.equal(await passage(id, "(from: 900)"), "")
    assert.equal(await passage((await enter(null)).id), null)
  })

  it("is kept as texts are: line ends as LF, composed, without byte order mark and controls of direction", async () => {
    const { id } = await enter("\ufeffone\r\ntwo\rthree\ffour\u2028cafe\u0301 \u202Bعربي\u202C")
    assert.equal(await passage(id), "one\ntwo\nthree\nfour\ncafé عربي")
  })

  it("reads at each revision as it stood then", async () => {
    const { id, revision } = await enter("The first text.")
    const later = await editor.write("updateSource", { id, expectedVersion: 1, files: await asText("Another text.") })
    const last = await editor.write("updateSource", { id, expectedVersion: 2, files: [] })
    const at = (n: number) => passage(id, "", `revision=${n}`)
    assert.deepEqual(
      [await at(revision), await at(later.revision), await at(last.revision)],
      ["The first text.", "Another text.", null],
    )
    assert.equal(
      (await house.anonymous.read(`{ source(id: "${id}") { id } }`, {}, `revision=${revision - 1}`)).source,
      null,
    )
  })

  it("is not asked for before its beginning or in passages too long, nor so much of it that it costs too much", async () => {
    const { id } = await enter("A text.")
    for (const [args, words] of [
      ["(from: -1)", /whole number from 0/],
      ["(length: 0)", /from 1 to 100000/],
      ["(length: 100001)", /from 1 to 100000/],
    ] as const) {
      const { errors } = await house.anonymous.ask(`{ source(id: "${id}") { text${args} } }`)
      assert.equal(errors![0].extensions.code, "BAD_USER_INPUT")
      assert.match(errors![0].message, words)
    }
    const many = (length: string, variables = {}) =>
      house.anonymous.ask(
        `query($n: Int! = 100000) { sources(first: 100) { nodes { text(length: ${length}) } } }`,
        variables,
      )
    for (const answer of [await many("100000"), await many("$n"), await many("$n", { n: 99001 })])
      assert.deepEqual([answer.status, answer.errors![0].extensions.code], [400, "COST_LIMIT"])
    assert.equal((await many("$n", { n: 99000 })).status, 200)
  })
})

describe("A quote with offsets", () => {
  const text = "🙂 They say the war will go on.\r\nكتبوا ذلك مرارا."
  const kept = text.replace("\r\n", "\n")

  it("is taken where the text says just that there, counted in characters", async () => {
    const { speaker } = await enter(text)
    for (const quote of ["They say the war", "go on.\nكتبوا", "🙂", kept]) {
      const { record, userErrors } = await cite(speaker, quote, ...offsets(kept, quote))
      assert.deepEqual(userErrors, [])
      assert.ok(record.id)
    }
  })

  it("is refused where the text reads otherwise, with what stands there", async () => {
    const { speaker } = await enter(`${text}${" and on".repeat(30)}`)
    const said = async (quote: string, start: number, end: number) => {
      const payload = await cite(speaker, quote, start, end)
      assert.deepEqual(faults(payload), [["quoteStart", "BAD_USER_INPUT"]])
      return payload.userErrors[0].message as string
    }
    assert.match(await said("They say the peace", 2, 20), /there stands "They say the war w"\. Count in code points/)
    assert.match(await said("They say", 3, 11), /there stands "hey say "/)
    assert.match(await said("no more", 5000, 5007), /the text ends at 257/)
    const long = await said("x".repeat(200), 0, 200)
    assert.match(long, /there stands "🙂 They.{60,80} …"\. Count/s)
  })

  it("is refused without the quote, with one end, and where the source holds no text", async () => {
    const { speaker } = await enter(text)
    assert.deepEqual(faults(await cite(speaker, null, 2, 6)), [["quote", "BAD_USER_INPUT"]])
    assert.deepEqual(faults(await cite(speaker, "They", 2)), [["quoteEnd", "BAD_USER_INPUT"]])
    assert.deepEqual(faults(await cite(speaker, "They", 6, 2)), [["quoteEnd", "BAD_USER_INPUT"]])
    const bare = await cite((await enter(null)).speaker, "They", 2, 6)
    assert.deepEqual(faults(bare), [["quoteStart", "BAD_USER_INPUT"]])
    assert.match(bare.userErrors[0].message, /upload the text and add it to the source's files as TEXT first/)
    assert.deepEqual((await cite(speaker, "anything at all")).userErrors, [], "Without offsets nothing is compared.")
  })

  it("is compared again when the citation goes to another speaker or changes its words", async () => {
    const { speaker } = await enter(text)
    const { record } = await cite(speaker, "They", 2, 6)
    const change = (more: object) => editor.try("updateCitation", { id: record.id, expectedVersion: 1, ...more })
    assert.deepEqual(faults(await change({ quote: "We" })), [["quoteStart", "BAD_USER_INPUT"]])
    assert.deepEqual(faults(await change({ speaker: (await enter("Other words.")).speaker })), [
      ["quoteStart", "BAD_USER_INPUT"],
    ])
    assert.deepEqual(
      faults(await change({ speaker: (await enter("A They and more")).speaker, note: "Said there too." })),
      [],
    )
  })

  it("keeps the text under it: another is taken only where all quotes stand where they stood", async () => {
    const { id, speaker } = await enter(text)
    const one = (await cite(speaker, "They say", 2, 10)).record
    const two = (await cite(speaker, "war", 15, 18)).record
    const change = async (files: object[], expectedVersion: number) =>
      editor.try("updateSource", { id, expectedVersion, files })
    for (const files of [
      [],
      await asText("We say the peace will go on."),
      [{ sha256: await stored(pdf()), name: "a.pdf" }],
    ]) {
      const refused = await change(files, 1)
      assert.deepEqual(faults(refused), [["files", "BAD_USER_INPUT"]])
      assert.match(refused.userErrors[0].message, /quoted with offsets by 2 citations,/)
    }
    assert.match((await change(await asText("🙂 They say the peace"), 1)).userErrors[0].message, /by one citation,/)
    assert.deepEqual(faults(await change(await asText("🙂 They say the war is over."), 1)), [])
    assert.deepEqual(faults(await editor.try("updateSource", { id, expectedVersion: 2, title: "Another title" })), [])
    await editor.write("updateCitation", { id: one.id, expectedVersion: 1, quoteStart: null, quoteEnd: null })
    await editor.write("deleteCitation", { id: two.id, expectedVersion: 1 })
    assert.deepEqual(faults(await change([], 3)), [])
  })
})
