import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Desk, openDesk } from "../support/desk"
import { openPage as open, pageIds, part } from "../support/reader"

describe("The pages of people, places, events and sources, read by anybody", () => {
  let desk: Desk
  let ids: Awaited<ReturnType<typeof pageIds>>
  before(async () => {
    desk = await openDesk()
    ids = await pageIds(desk.house)
  })
  after(() => desk.close())

  it("show of an event who is not named, what came after it, numbers and means", async () => {
    const { page, faults } = await desk.sit()
    await open(page, `/#/Event/${ids.attack}/show`)
    await part(page, "Who took part")
      .getByRole("row")
      .filter({ hasText: "perpetrator" })
      .getByText(/the source names none/)
      .waitFor()
    await part(page, "Order in time")
      .getByRole("link", { name: /declaration of April 2018/ })
      .waitFor()
    await part(page, "Numbers")
      .getByRole("row")
      .filter({ hasText: "rocket attacks" })
      .getByText("2", { exact: true })
      .waitFor()
    await part(page, "What else is said").getByRole("row").filter({ hasText: "means" }).getByText("rockets").waitFor()
    await part(page, "Order in time")
      .getByRole("link", { name: /declaration of April 2018/ })
      .click()
    await part(page, "What was said in it").getByText("military and jihadist action").waitFor()
    await part(page, "Order in time").getByRole("rowheader", { name: "It came after" }).waitFor()
    assert.deepEqual(faults, [])
  })

  it("show of a place its point, codes, what holds it and lies in it, who is there and what it is not", async () => {
    const { page } = await desk.sit()
    await open(page, `/#/Place/${ids.issan}/show`)
    for (const said of ["36.0520, 37.2244", "C2146", "عين عسان"]) await page.getByText(said).first().waitFor()
    await page
      .getByRole("group", { name: "Map: where Ain Issan lies." })
      .getByRole("link", { name: "Ain Issan" })
      .waitFor()
    await part(page, "Who is there").getByRole("link", { name: "Liwa al-Baqir" }).waitFor()
    const same = part(page, "Same or not")
    await same.getByRole("listitem").filter({ hasText: "never the same as Ain Issa" }).first().waitFor()
    await page.getByRole("link", { name: "Aleppo", exact: true }).first().click()
    await page.getByRole("heading", { level: 1, name: "Aleppo" }).waitFor()
    await part(page, "What lies in it").getByRole("link", { name: "Ain Issan" }).waitFor()
  })

  it("show of a person posts, kin and events, and what he says where he is a speaker", async () => {
    const { page } = await desk.sit()
    await open(page, `/#/Person/${ids.merhi}/show`)
    await part(page, "Posts held").getByRole("row").filter({ hasText: "founder" }).waitFor()
    await part(page, "Ties").getByText("Father of Khaled Merhi").waitFor()
    await part(page, "Events")
      .getByRole("row")
      .filter({ hasText: "Death of Khaled Merhi" })
      .getByText("2016")
      .first()
      .waitFor()
    await part(page, "Same or not").getByText("judged the same as").waitFor()
    assert.equal(await part(page, "Numbers").count(), 0)
    await open(page, `/#/Person/${ids.shaaban}/show`)
    const says = part(page, "What he or she says")
    await says.getByText("Nawar Shaaban").first().click()
    await says.getByRole("table").getByText("Liwa al-Baqir operates in Aleppo").waitFor()
  })

  it("list every claim of a source, by speaker and by paragraph, with how it is said", async () => {
    const { page } = await desk.sit()
    await open(page, `/#/Source/${ids.source}/show`)
    const carries = part(page, "What it carries")
    const { citations } = await desk.house.anonymous.read(
      `{ citations(first: 1, where: { speaker: { in: [${(await speakersOf(ids.source!)).map((id) => `"${id}"`)}] } }) { totalCount } }`,
    )
    await carries.getByText(`${citations.totalCount} claims`).waitFor()
    assert.equal(await carries.locator("tbody tr:not(.group)").count(), citations.totalCount)
    const tamimi = carries.getByRole("table", { name: "Aymen Jawad Tamimi" })
    await tamimi.getByRole("rowheader", { name: "Paragraph 11" }).waitFor()
    await tamimi
      .getByRole("row")
      .filter({ hasText: "is part of Local Defence Forces" })
      .first()
      .getByText("believed")
      .waitFor()
    await carries.getByRole("button", { name: "By paragraph" }).click()
    const all = carries.getByRole("table", { name: "What it carries" })
    const places = await all.getByRole("rowheader").allTextContents()
    const numbers = places.filter((place) => /^Paragraph/.test(place)).map((place) => Number(place.split(" ")[1]))
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    )
    assert.ok(numbers.length >= 13 && places[0] === "Header", places.join())
    await all.getByRole("row").filter({ hasText: "too high" }).getByText("Mona Alami").waitFor()
  })

  const speakersOf = async (source: string): Promise<string[]> => {
    const query = `{ source(id: "${source}") { speakers(first: 100) { nodes { id } } } }`
    return (await desk.house.anonymous.read(query)).source.speakers.nodes.map((one: { id: string }) => one.id)
  }
})
