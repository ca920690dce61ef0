import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(() => house.close())

/** What is found: name that matched and how, best first. */
async function hits(query: string, more = ""): Promise<string[]> {
  const { search } = await house.anonymous.read(
    `query($query: String!) { search(query: $query ${more}) { matched how record { id kind label } } }`,
    { query },
  )
  return search.map((h: any) => `${h.record.kind} ${h.matched} ${h.how}`)
}
const person = async (text: string, script = "Latn", more: object = {}) =>
  (
    await editor.write("createPerson", {
      names: [{ text, script, type: "COMMON", preferred: true, citations: saidBy(fixtures.speaker) }],
      ...more,
    })
  ).record.id as string

describe("The one box over every name and title", () => {
  it("finds a name itself, its beginning, a word of it and what is spelled alike, in this order", async () => {
    for (const name of ["Zahir", "Zahir Mansur", "Abu Zahir", "Zahid"]) await person(name)
    assert.deepEqual(await hits("zahir"), [
      "Person Zahir EXACT",
      "Person Zahir Mansur PREFIX",
      "Person Abu Zahir WORD",
      "Person Zahid SIMILAR",
    ])
    assert.equal((await hits("zahir man"))[0], "Person Zahir Mansur PREFIX")
    assert.equal((await hits("liwa al bakir", ", kinds: [ArmedGroup]"))[0], "ArmedGroup Liwa al-Baqir SIMILAR")
  })

  it("minds neither case nor accents nor apostrophes", async () => {
    for (const spelled of ["LIWA AL-BAQIR", "Liwā' al-Bāqir", "  liwa   al baqir ", "Liwa’ al-Baqir"])
      assert.equal((await hits(spelled, ", kinds: [ArmedGroup]"))[0], "ArmedGroup Liwa al-Baqir EXACT", spelled)
  })

  it("reads Arabic with and without vowel signs, hamza, tatweel and dotted ta", async () => {
    await person("أسود الإمام", "Arab")
    for (const spelled of ["أسود الإمام", "اسود الامام", "أُسُود الإِمَام", "أســود الإمام", "آسود الامام"])
      assert.equal((await hits(spelled))[0], "Person أسود الإمام EXACT", spelled)
    for (const spelled of ["لواء الباقر", "لِوَاء البَاقِر"])
      assert.equal((await hits(spelled))[0], "ArmedGroup لواء الباقر EXACT", spelled)
    assert.equal((await hits("البقاره"))[0], "Community البقارة EXACT")
    assert.equal((await hits("الباقر"))[0], "ArmedGroup لواء الباقر WORD")
  })

  it("finds by slug, and by an id in a scheme where ids are unique", async () => {
    assert.deepEqual(await hits("alami-2018-liwa-al-baqir", ", kinds: [Source, Person]"), [
      "Source alami-2018-liwa-al-baqir SLUG",
    ])
    await person("Known Elsewhere", "Latn", { externalIds: [{ scheme: "wikidata", value: "Q424242" }] })
    assert.deepEqual(await hits("Q424242"), ["Person wikidata:Q424242 EXTERNAL_ID"])
    assert.deepEqual(await hits("F023"), [])
  })

  it("finds titles, public labels and terms in both their languages, each by the words that matched", async () => {
    assert.deepEqual(await hits("Liwa al-Baqir (The Baqir Brigade) in Syria", ", kinds: [Source]"), [
      "Source Liwa al-Baqir (The Baqir Brigade) in Syria EXACT",
    ])
    assert.deepEqual(await hits("nawar", ", kinds: [Speaker]"), ["Speaker Nawar Shaaban PREFIX"])
    assert.equal((await hits("militia", ", kinds: [Term]"))[0], "Term militia EXACT")
    assert.equal((await hits("ميليشيا", ", kinds: [Term]"))[0], "Term ميليشيا EXACT")
  })

  it("finds nothing by signs that stand for anything elsewhere", async () => {
    for (const sign of ["%", "_", "%%%", "___", "%baqir%", "l_wa", "*", "", " ", "'", "\\"]) {
      const found = await hits(sign)
      assert.ok(found.every((h) => /baqir/i.test(h)) && found.length < 10, `${sign}: ${found}`)
    }
    assert.deepEqual(await hits("%"), [])
    assert.deepEqual(await hits("_"), [])
  })

  it("finds a record once, by the best of its names", async () => {
    const found = await hits("harakat al-nujaba", ", kinds: [ArmedGroup]")
    assert.deepEqual(found.filter((h) => /Nujaba/i.test(h)).length, 1)
    assert.match(found[0]!, /EXACT$/)
  })

  it("looks among the kinds asked for only, and tells no more than asked for", async () => {
    const kinds = new Set((await hits("baqir")).map((h) => h.split(" ")[0]))
    assert.ok(kinds.has("ArmedGroup") && kinds.has("Source") && kinds.has("Speaker"))
    assert.deepEqual(await hits("baqir", ", kinds: [Community]"), [])
    assert.equal((await hits("baqir", ", first: 2")).length, 2)
  })

  it("looks at the beginnings of names only where fewer than three letters are given", async () => {
    assert.ok((await hits("li", ", kinds: [ArmedGroup]")).every((h) => /^ArmedGroup Li/.test(h)))
    assert.deepEqual(await hits("qi", ", kinds: [ArmedGroup]"), [])
  })

  it("does not find a name that was withdrawn, nor a record that was deleted", async () => {
    const withdrawn = await person("Withdrawn Onename")
    const { person: found } = await house.anonymous.read(`{ person(id: "${withdrawn}") { names { nodes { id } } } }`)
    await editor.write("updatePerson", { id: withdrawn, expectedVersion: 1, descriptiveLabel: "somebody" })
    await editor.write("withdrawName", { id: found.names.nodes[0].id, expectedVersion: 1, reason: "Read wrongly." })
    assert.deepEqual(await hits("withdrawn onename", ", kinds: [Person]"), [])
    const { persons } = await house.anonymous.read(
      `{ persons(where: { name: { contains: "onename" } }) { totalCount } }`,
    )
    assert.equal(persons.totalCount, 0)
  })

  it("takes 200 characters and no more", async () => {
    assert.deepEqual(await hits("x".repeat(200)), [])
    const { errors } = await house.anonymous.ask(`{ search(query: "${"x".repeat(201)}") { how } }`)
    assert.equal(errors![0].extensions.code, "BAD_USER_INPUT")
    assert.match(errors![0].message, /at most 200 characters/)
  })
})
