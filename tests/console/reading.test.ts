import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { after, before, describe, it } from "node:test"
import { gzipSync } from "node:zlib"
import { type Desk, type Look, inspect, openDesk } from "../support/desk"

const dossier = (id: string) => `/#/ArmedGroup/${id}/show`

describe("The console, read by anybody", () => {
  let desk: Desk
  let group: string
  before(async () => {
    desk = await openDesk()
    group = (await desk.house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") { id } }`)).armedGroup.id
  })
  after(() => desk.close())

  it("leads from the list of armed groups to the dossier, with leaders, ties, money and names in all scripts", async () => {
    const { page, faults, foreign } = await desk.sit()
    await page.goto("/")
    await page.getByRole("link", { name: "Liwa al-Baqir" }).first().click()
    await page.getByRole("heading", { name: "Liwa al-Baqir", exact: true }).waitFor()
    assert.ok(await page.getByText("لواء الباقر").first().isVisible())
    for (const said of ["Leaders over time", "Ties", "Money and support", "What else is said"])
      await page.getByRole("heading", { name: said }).waitFor()
    assert.ok((await page.getByText("others not named").count()) > 0)
    assert.ok((await page.getByText("amount not stated").count()) >= 5)
    assert.ok((await page.getByText("not stated", { exact: true }).count()) >= 2)
    assert.ok(await page.getByText("25,000 SYP").first().isVisible())
    assert.deepEqual([faults, foreign], [[], []])
  })

  it("opens the evidence behind a value: voice, place in the source, assertion and hedge", async () => {
    const { page } = await desk.sit()
    await page.goto(dossier(group))
    const tie = page.getByRole("row").filter({ hasText: "Local Defence Forces" }).first()
    await tie.getByRole("button").click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Aymen Jawad Tamimi").first().waitFor()
    assert.ok(await drawer.getByText("Mona Alami").first().isVisible())
    assert.ok(
      await drawer
        .getByText(/believed/)
        .first()
        .isVisible(),
    )
    await page.keyboard.press("Escape")
    await drawer.waitFor({ state: "detached" })
    assert.equal(await tie.getByRole("button").evaluate((b) => b === document.activeElement), true)
  })

  it("shows of a protected speaker its label and nothing more", async () => {
    const { page } = await desk.sit()
    await page.goto(dossier(group))
    await page.getByRole("row").filter({ hasText: "auxiliary force" }).getByRole("button").click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("a member of the group").first().waitFor()
    assert.ok(
      await drawer
        .getByText(/protected/i)
        .first()
        .isVisible(),
    )
  })

  it("offers nothing to write to a visitor or a viewer", async () => {
    for (const who of [undefined, "viewer"] as const) {
      const { page } = await desk.sit(who)
      await page.goto(dossier(group))
      await page.getByRole("heading", { name: "Leaders over time" }).waitFor()
      assert.equal(await page.getByText("Add a position").count(), 0)
    }
  })

  it("finds a group by its Arabic name and goes there by Enter", async () => {
    const { page } = await desk.sit()
    await page.goto("/#/Person")
    await page.getByRole("combobox", { name: "Search the register" }).fill("لواء الباقر")
    await page.getByRole("option").first().waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Liwa al-Baqir", exact: true }).waitFor()
  })

  it("says of a revision before the dossier that the group was not there yet", async () => {
    const { page } = await desk.sit()
    await page.goto(`/?at=1#/ArmedGroup/${group}/show`)
    await page.getByText(/Not in the register at revision 1/).waitFor()
    await page
      .getByText(/reading revision 1/)
      .first()
      .waitFor()
  })

  const looks: [string, Look][] = [
    ["light, wide", { colorScheme: "light", width: 1280 }],
    ["dark, wide", { colorScheme: "dark", width: 1280 }],
    ["light, narrow", { colorScheme: "light", width: 360, height: 740 }],
    ["dark, narrow", { colorScheme: "dark", width: 360, height: 740 }],
  ]
  for (const [name, look] of looks) {
    it(`has no fault of accessibility and no sideways scroll on lists, dossier and sign-in: ${name}`, async () => {
      const { page } = await desk.sit(undefined, look)
      const found: string[] = []
      for (const address of ["/#/ArmedGroup", "/#/Person", "/#/FundingFlow", "/#/Source", dossier(group), "/#/login"]) {
        await page.goto(address)
        await page.getByRole("heading", { level: 1 }).first().waitFor()
        await page.waitForLoadState("networkidle")
        found.push(...(await inspect(page, `${address.split("/")[2]}-${name}`)).map((f) => `${address} ${f}`))
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        assert.equal(wider, false, `${address} scrolls sideways`)
      }
      assert.deepEqual(found, [])
    })
  }

  for (const locale of ["en", "ar"])
    it(`needs at most 330 kB, compressed, for its first page: ${locale}`, async () => {
      const { page } = await desk.sit(undefined, { locale })
      const paths = new Set<string>()
      page.on("request", (r) => paths.add(new URL(r.url()).pathname))
      await page.goto("/")
      await page.waitForLoadState("networkidle")
      const files = [...paths].filter((p) => /\.(js|css)$/.test(p))
      const bytes = files
        .map((f) => gzipSync(readFileSync(join(resolve(__dirname, "../../admin/dist"), f))).length)
        .reduce((a, b) => a + b, 0)
      assert.ok(files.length > 0 && bytes <= 330_000, `${bytes} bytes`)
    })

  it("serves the explorer, which answers an example without leaving the house", async () => {
    const { page, foreign } = await desk.sit()
    await page.goto("/docs/explorer")
    await page.getByRole("button", { name: /Execute query/i }).waitFor()
    await page.getByText("armedGroup", { exact: true }).first().waitFor() // the editor has the example
    await page.getByRole("button", { name: /Execute query/i }).click()
    await page.getByText(/answered from revision 2/).waitFor()
    assert.deepEqual(foreign, [])
  })

  it("shows script in a name, a note, a quote and a title as what it is: letters", async () => {
    const script = (n: number) => `<img src=x onerror="window.ran=${n}"><script>window.ran=${n}</script>`
    const editor = await desk.house.as("editor")
    const { speakers } = await desk.house.anonymous.read(
      "{ speakers(where: { identity: { eq: NAMED } }, first: 1) { nodes { id } } }",
    )
    const citations = [{ speaker: speakers.nodes[0].id, locatorType: "PARAGRAPH", locator: script(1), note: script(2) }]
    const { record: person } = await editor.write("createPerson", { descriptiveLabel: script(3) })
    const { record: position } = await editor.write("createPosition", {
      ...{ holder: { actor: person.id }, organization: { actor: group }, role: "LEADER" },
      ...{ title: script(4), note: script(5), citations },
    })
    const { record: source } = await editor.write("createSource", {
      type: "WEBSITE",
      title: script(6),
      url: "https://example.org/",
    })
    const { page, foreign } = await desk.sit("editor")
    for (const [kind, { id }] of Object.entries({ Person: person, Position: position, Source: source })) {
      await page.goto(`/#/${kind}/${id}/show`)
      await page.getByText("<img src=x", { exact: false }).first().waitFor()
      assert.equal(await page.evaluate("window.ran"), undefined, kind)
    }
    await page.goto(dossier(group))
    await page.getByText("<img src=x", { exact: false }).first().waitFor()
    assert.equal(await page.evaluate("window.ran"), undefined)
    assert.deepEqual(foreign, [])
    await editor.write("deletePosition", {
      ...{ id: position.id, expectedVersion: 1 },
      with: (
        await editor.read(`{ position(id: "${position.id}") { citations { nodes { id version } } } }`)
      ).position.citations.nodes.map((c: any) => ({ id: c.id, expectedVersion: c.version })),
    })
  })
})
