import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Desk, inspect, openDesk } from "../support/desk"
import type { Visitor } from "../support/house"
import { fixturesOf, saidBy } from "../support/samples"

const tailor = "the tailor of Sakhour street"

const said = {
  en: { doIt: "Do it", ask: "Ask for it", find: "Find a record" },
  ar: { doIt: "تنفيذ", ask: "طلب الحجب", find: "ابحث عن سجل" },
}

describe("The console's redactions", () => {
  let desk: Desk
  let editor: Visitor
  let fixtures: Awaited<ReturnType<typeof fixturesOf>>
  before(async () => {
    desk = await openDesk()
    editor = await desk.house.as("editor")
    await desk.house.another("admin")
    fixtures = await fixturesOf(desk.house.anonymous)
  })
  after(() => desk.close())

  const made = async (descriptiveLabel: string): Promise<string> =>
    (await editor.write("createPerson", { descriptiveLabel })).record.id
  const asked = async (items: object[], reason = "A source is in danger.") =>
    (await desk.house.as("admin")).read(
      `mutation($input: AskRedactionInput!) { askRedaction(input: $input) { redaction { id } } }`,
      { input: { items, reason } },
    )

  it("let an admin ask, not do it himself, and another one do it; the words leave the page and its history", async () => {
    const person = await made(tailor)
    await editor.write("updatePerson", { id: person, expectedVersion: 1, descriptiveLabel: `${tailor}, 41` })
    const note = await editor.write("createPosition", {
      holder: { actor: fixtures.person },
      organization: { actor: fixtures.group },
      role: "LEADER",
      note: `Cousin of ${tailor}.`,
      citations: saidBy(fixtures.speaker),
    })
    const one = await desk.sit("admin")
    const { page } = one
    await page.goto(`/#/Person/${person}/show`)
    await page.getByRole("link", { name: "Redact…" }).click()
    await page.getByRole("button", { name: "Ask for it" }).click()
    await page.getByText("Choose at least one field.").waitFor()
    await page.getByText("Say why, without the words that go.").waitFor()
    await page.getByRole("checkbox", { name: /^Description in place of a name/ }).check()
    await page.getByRole("checkbox", { name: /^Readable key/ }).check()
    await page.getByLabel("Reason").fill("A source is in danger.")
    await page.getByRole("button", { name: "Ask for it" }).click()
    await page.getByText("Another admin must do it.").waitFor()
    const elsewhere = page.getByRole("group", { name: "The same words are said elsewhere" })
    assert.match((await elsewhere.getByRole("link").first().getAttribute("href"))!, new RegExp(note.record.id))
    await elsewhere.getByRole("link", { name: "Ask for these too…" }).click()
    await page.getByRole("checkbox", { name: /^Curator’s note/, checked: true }).waitFor()
    await page.getByRole("button", { name: "Ask for it" }).click()
    await page.getByText("These words were found nowhere else.").waitFor()
    await page.getByRole("article").getByRole("link", { name: "Redactions" }).click()
    await page.getByRole("button", { name: "Take back" }).first().click()
    await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click()
    await page.getByText("Taken back; nothing was redacted.").waitFor()
    await page.getByText(/refused by admin/).waitFor()
    assert.equal(await page.getByRole("button", { name: "Take back" }).count(), 1)
    assert.equal(await page.getByRole("button", { name: "Do it" }).count(), 0)

    const two = await desk.sit("another-admin")
    await two.page.goto("/")
    await two.page.getByRole("button", { name: "Account of another-admin" }).click()
    await two.page.getByRole("menuitem", { name: "Redactions" }).click()
    await two.page.getByRole("button", { name: "Do it" }).click()
    const dialog = two.page.getByRole("dialog")
    for (const words of ["It cannot be undone.", "Every earlier version", "Files that nothing else", "db:scrub"])
      await dialog.getByText(words).waitFor()
    await dialog.getByRole("button", { name: "Redact for good" }).click()
    await two.page.getByText("The words are gone, from every version.").waitFor()
    await two.page.goto(`/#/Person/${person}/show`)
    await two.page.getByText(/Version 3 redacted in revision/).waitFor()
    assert.ok(!(await two.page.content()).includes(tailor))
    const faults = [...one.faults, ...two.faults, ...one.foreign, ...two.foreign]
    assert.deepEqual(faults, [])
  })

  it("say what cannot be blanked at the record and the field it belongs to", async () => {
    const { page } = await desk.sit("admin")
    await page.goto(`/#/redactions/ask?of=${fixtures.speaker}`)
    await page.getByRole("checkbox", { name: /^Protect: keep only/ }).check()
    assert.equal(await page.getByRole("group", { name: "Other fields" }).count(), 0)
    await page.getByRole("checkbox", { name: /^Protect: keep only/ }).uncheck()
    const kept = page
      .getByRole("group", { name: "Other fields" })
      .getByRole("checkbox", { name: /^How the speaker is known/ })
    await kept.check()
    await page.getByLabel("Or paste ids").fill("per_00000000000000000000000000")
    await page.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByText("There is no record with this id.").waitFor()
    await page.getByRole("button", { name: "Remove per_" }).click()
    await page.getByLabel("Reason").fill("He asked for it.")
    await page.getByRole("button", { name: "Ask for it" }).click()
    await page.getByText("holds no words and cannot be left out").waitFor()
  })

  it("are reached from a deleted record, and refused without a word lost", async () => {
    const gone = await made("a double of somebody")
    await editor.write("deletePerson", { id: gone, expectedVersion: 1 })
    await asked([{ record: gone, fields: ["descriptiveLabel"] }], "To be refused.")
    const { page } = await desk.sit("another-admin")
    await page.goto(`/#/Person/${gone}/show`)
    await page.getByRole("link", { name: "Redact…" }).click()
    await page.getByRole("button", { name: "Choose all texts" }).click()
    await page.getByRole("checkbox", { name: /^Description in place/, checked: true }).waitFor()
    await page.getByRole("article").getByRole("link", { name: "Redactions" }).click()
    const entry = page.getByRole("listitem").filter({ hasText: "To be refused." }).first()
    await entry.getByRole("button", { name: "Refuse" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Refuse" }).click()
    await entry.getByText(/refused by another-admin/).waitFor()
    await entry.getByRole("link", { name: "a double of somebody" }).waitFor()
  })

  it("are not shown to a viewer", async () => {
    const { page } = await desk.sit("viewer")
    for (const path of ["/#/redactions", `/#/redactions/ask?of=${fixtures.person}`]) {
      await page.goto(path)
      await page.getByRole("heading", { name: "Redactions are done by admins" }).waitFor()
    }
    await page.goto(`/#/Person/${fixtures.person}/show`)
    await page.getByRole("heading", { level: 1, name: "Khaled Merhi" }).waitFor()
    assert.equal(await page.getByRole("link", { name: "Redact…" }).count(), 0)
    await page.getByRole("button", { name: "Account of viewer" }).click()
    await page.getByRole("menuitem", { name: "My account" }).waitFor()
    assert.equal(await page.getByRole("menuitem", { name: "Redactions" }).count(), 0)
  })

  for (const locale of ["en", "ar"] as const)
    it(`have nothing for axe to find and fit a narrow screen, light and dark: ${locale}`, async () => {
      const { doIt, ask, find } = said[locale]
      const person = await made(`somebody ${"of a very long description ".repeat(4)}${locale}`)
      const items = [
        { record: person, fields: ["descriptiveLabel", "slug"] },
        { record: fixtures.second, fields: [], protect: true },
      ]
      await asked(items, "في خطر. ".repeat(30))
      const { page } = await desk.sit("another-admin", { locale, width: 360 })
      const found: string[] = []
      const look = async (name: string, schemes: ("light" | "dark")[] = ["light", "dark"]) => {
        await page.waitForLoadState("networkidle")
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme })
          found.push(...(await inspect(page, `redactions-${name}-${locale}-${colorScheme}`)))
        }
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (beyond > 0) found.push(`${name} is ${beyond} px too wide`)
      }
      await page.goto("/#/redactions")
      await page.getByRole("button", { name: doIt }).first().waitFor()
      await look("all")
      await page.getByRole("button", { name: doIt }).first().click()
      await page.getByRole("dialog").waitFor()
      await look("do-it", [locale === "en" ? "light" : "dark"])
      await page.keyboard.press("Escape")
      await page.goto(`/#/redactions/ask?of=${person}&of=${fixtures.second}`)
      await page.getByLabel(find).waitFor()
      await page.getByRole("button", { name: ask }).click()
      await page.getByRole("checkbox").nth(10).waitFor()
      await look("ask", [locale === "en" ? "dark" : "light"])
      assert.deepEqual(found, [])
    })
})
