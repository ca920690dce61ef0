import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { password } from "../support/cluster"
import { type Desk, inspect, openDesk } from "../support/desk"

describe("The form of a record, as of a position", () => {
  let desk: Desk
  let group: string
  before(async () => {
    desk = await openDesk()
    group = (await desk.house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") { id } }`)).armedGroup.id
  })
  after(() => desk.close())

  const dossier = () => `/#/ArmedGroup/${group}/show`
  const publish = (page: Page) => page.getByRole("button", { name: "Publish", exact: true })
  const pick = async (page: Page, box: string, typed: string, option: RegExp) => {
    await page.getByRole("combobox", { name: box, exact: true }).fill(typed)
    await page.getByRole("option", { name: option }).first().click()
  }

  it("adds a cited position that the dossier then shows, and the revision before does not", async () => {
    const { page, faults } = await desk.sit("editor")
    const before = (await desk.house.anonymous.read(`{ register { revision } }`)).register.revision
    await page.goto(dossier())
    await page.getByRole("link", { name: "Add a position" }).first().click()
    await pick(page, "Who", "Omar Hassan", /Omar Hassan/)
    await page.getByLabel("Role").fill("spokes")
    await page
      .getByRole("option", { name: /spokesperson/i })
      .first()
      .click()
    await page.getByRole("textbox", { name: "Date", exact: true }).fill("2017/..")
    await pick(page, "Who says so", "Mona", /Mona Alami/)
    await page.getByLabel("Number or mark").fill("12")
    assert.deepEqual(await inspect(page, "position-form"), [])
    await publish(page).click()
    await page.getByRole("heading", { name: "Founders and other posts" }).waitFor()
    const row = page.getByRole("row").filter({ hasText: "Omar Hassan" }).filter({ hasText: "spokesperson" })
    await row.first().waitFor()
    await page.goto(`/?at=${before}${dossier().slice(1)}`)
    await page.reload()
    await page.getByRole("heading", { name: "Leaders over time" }).waitFor()
    assert.equal(await row.count(), 0)
    assert.equal(await page.getByText("Add a position").count(), 0, "the past cannot be written to")
    assert.deepEqual(faults, [])
  })

  it("says at the field what is wrong: missing evidence, and a date that is none", async () => {
    const { page } = await desk.sit("editor")
    await page.goto("/#/Position/create")
    await publish(page).click()
    await page
      .getByText(/required|Say who|needed/i)
      .first()
      .waitFor()
    await page.getByRole("textbox", { name: "Date", exact: true }).fill("around 2016")
    await pick(page, "Who", "Omar Hassan", /Omar Hassan/)
    await pick(page, "In which group or body", "Liwa al-Baqir", /Liwa al-Baqir/)
    await page.getByLabel("Role").fill("member")
    await page
      .getByRole("option", { name: /^member/i })
      .first()
      .click()
    await pick(page, "Who says so", "Mona", /Mona Alami/)
    await publish(page).click()
    await page.getByText(/is not a date/).waitFor()
    assert.deepEqual(await inspect(page, "position-faults"), [])
  })

  it("adds a missing person on the fly, after telling who is here under a like name", async () => {
    const { page } = await desk.sit("editor")
    await page.goto("/#/Position/create")
    await page.getByRole("combobox", { name: "Who", exact: true }).fill("Nobody Known")
    await page.getByRole("option", { name: /Make a new record/ }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("combobox", { name: "What it is" }).click()
    await page.getByRole("option", { name: "Person", exact: true }).click()
    await dialog.getByLabel("Name as printed").fill("Khaled Mery")
    await dialog.getByText("Already here under a like name").waitFor()
    await dialog.getByLabel("Name as printed").fill("Samir Nobody")
    assert.deepEqual(await inspect(page, "new-record"), [])
    await dialog.getByRole("combobox", { name: "Who says so" }).click()
    await page.getByRole("option", { name: /Mona Alami/ }).click()
    await dialog.getByRole("button", { name: "Publish", exact: true }).click()
    await dialog.waitFor({ state: "detached" })
    const found = await desk.house.anonymous.read(`{ search(query: "Samir Nobody", kinds: [Person]) { matched how } }`)
    assert.deepEqual(found.search[0], { matched: "Samir Nobody", how: "EXACT" })
  })

  it("tells the writer to enter nothing of who a protected speaker is", async () => {
    const { page } = await desk.sit("editor")
    await page.goto("/#/Position/create")
    await page.getByRole("combobox", { name: "Who says so" }).click()
    await page.getByRole("option", { name: /a member of the group/ }).click()
    await page.getByText(/do not enter who it is/i).waitFor()
  })

  it("loses nothing of either side when two change one position", async () => {
    const { armedGroup } = await desk.house.anonymous.read(
      `{ armedGroup(slug: "liwa-al-baqir") { positions(where: { role: { eq: "FOUNDER" } }) { nodes { id version } } } }`,
    )
    const { id, version } = armedGroup.positions.nodes[0]
    const { page } = await desk.sit("editor")
    await page.goto(`/#/Position/${id}`)
    await page.getByLabel("Title as printed").fill("the founder")
    const editor = await desk.house.as("editor")
    await editor.write("updatePosition", { id, expectedVersion: version, qualifier: "together with others" })
    await publish(page).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("Changed by somebody else meanwhile").waitFor()
    assert.deepEqual(await inspect(page, "position-conflict"), [])
    for (const choice of await dialog.getByRole("radiogroup").all())
      if ((await choice.getByRole("radio", { checked: true }).count()) === 0)
        await choice.getByRole("radio", { name: /Mine/ }).check()
    await dialog.getByRole("button", { name: /Publish what is chosen/ }).click()
    await page.getByRole("heading", { name: /the founder/, level: 1 }).waitFor()
    const { node } = await desk.house.anonymous.read(
      `{ node(id: "${id}") { ... on Position { title qualifier version } } }`,
    )
    assert.deepEqual(node, { title: "the founder", qualifier: "together with others", version: version + 2 })
  })

  it("keeps what was typed through a reload and a session that is over, until it is published", async () => {
    const { page, context } = await desk.sit("editor")
    await page.goto("/#/Place/create")
    await page.getByRole("button", { name: "Remove name 1" }).click()
    const description = page.getByLabel("Description in place of a name")
    await description.fill("a ford nobody names")
    await page.reload()
    await page.getByText(/was never published; it stands in the form again/).waitFor()
    assert.equal(await description.inputValue(), "a ford nobody names")
    await page.getByRole("combobox", { name: "Type", exact: true }).click()
    await page.getByRole("option", { name: "site", exact: true }).click()
    await context.request.post("/auth/logout", { headers: { "Sijill-Console": "1" } })
    await publish(page).click()
    const dialog = page.getByRole("dialog", { name: "Sign in" })
    await dialog.getByLabel("E-mail address").fill("editor@sijill.local")
    await dialog.getByLabel("Password").fill(password)
    await dialog.getByRole("button", { name: "Sign in", exact: true }).click()
    await dialog.waitFor({ state: "detached" })
    assert.equal(await description.inputValue(), "a ford nobody names")
    await publish(page).click()
    await page.getByRole("heading", { name: "a ford nobody names", level: 1 }).waitFor()
    await page.goto("/#/Place/create")
    await page.getByRole("heading", { name: "New: Place" }).waitFor()
    assert.equal(await description.inputValue(), "", "what is published is kept no longer")
  })

  it("throws away what was kept, when asked to", async () => {
    const { page } = await desk.sit("editor")
    await page.goto(`/#/ArmedGroup/${group}`)
    const key = page.getByLabel("Description in place of a name")
    await key.fill("of the Imam")
    await page.reload()
    await page.getByRole("button", { name: "Throw it away" }).click()
    assert.equal(await key.inputValue(), "")
    await page.reload()
    await publish(page).waitFor()
    assert.equal(await page.getByText(/was never published/).count(), 0)
  })

  it("is reached by the keyboard alone: Ctrl K, some letters, Enter", async () => {
    const { page } = await desk.sit("editor")
    await page.goto("/")
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.keyboard.press("Control+k")
    const palette = page.getByRole("dialog", { name: "Go to" })
    await palette.getByRole("combobox").waitFor()
    await page.keyboard.type("new presen")
    await palette.getByRole("option", { name: /New: Presence/ }).waitFor()
    assert.deepEqual(await inspect(page, "palette"), [])
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "New: Presence" }).waitFor()
    await page.keyboard.press("Control+k")
    await page.keyboard.type("لواء الباقر")
    await palette
      .getByRole("option", { name: /Liwa al-Baqir/ })
      .first()
      .waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Liwa al-Baqir", exact: true }).waitFor()
  })

  it("offers a visitor's palette no forms", async () => {
    const { page } = await desk.sit()
    await page.goto("/")
    await page.getByRole("button", { name: "Go anywhere (Ctrl K)" }).click()
    const palette = page.getByRole("dialog", { name: "Go to" })
    await palette.getByRole("option", { name: /Positions/ }).waitFor()
    assert.equal(await palette.getByRole("option", { name: /^New/ }).count(), 0)
  })

  it("takes a whole changeset back, and says what stands in the way while something does", async () => {
    const writer = await desk.house.as("editor")
    const person = await writer.write("createPerson", { descriptiveLabel: "a man entered by mistake" })
    const [speaker] = (await desk.house.anonymous.read(`{ speakers(first: 1) { nodes { id } } }`)).speakers.nodes
    const post = await writer.write("createPosition", {
      holder: { actor: person.record.id },
      organization: { actor: group },
      role: "MEMBER",
      citations: [{ speaker: speaker.id }],
    })
    const { page } = await desk.sit("editor")
    const revertAll = async (changeset: { id: string }) => {
      await page.goto(`/#/changeset/${changeset.id}`)
      await page.getByRole("button", { name: "Revert all of it" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Revert", exact: true }).click()
    }
    await revertAll(person.changeset)
    await page.getByText("This stands in the way:").waitFor()
    assert.ok(
      await page
        .getByRole("dialog")
        .getByRole("link", { name: /a man entered by mistake, member/ })
        .isVisible(),
    )
    assert.deepEqual(await inspect(page, "revert-blocked"), [])
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
    for (const { changeset } of [post, person]) {
      await revertAll(changeset)
      await page.getByRole("dialog").waitFor({ state: "detached" })
    }
    assert.equal((await desk.house.anonymous.read(`{ node(id: "${person.record.id}") { id } }`)).node, null)
  })

  it("finds a claim, which has no name, through what it is about", async () => {
    const { page } = await desk.sit("editor")
    await page.goto("/#/FundingFlow/create")
    await pick(page, "Headcount", "Liwa al-Baqir", /Liwa al-Baqir/)
    await page
      .getByRole("menuitem", { name: /strength/ })
      .first()
      .click()
    await page.getByRole("button", { name: "Or one of the claims about it…" }).waitFor() // it is read by now
    assert.match(await page.getByRole("combobox", { name: "Headcount", exact: true }).inputValue(), /strength/)
    assert.deepEqual(await inspect(page, "claim-picked"), [])
  })

  it("is refused to who may not write, in words", async () => {
    const { page } = await desk.sit("reviewer")
    await page.goto("/#/Position/create")
    await page.getByText("Your account may read, not write").waitFor()
    assert.equal(await publish(page).count(), 0)
  })
})
