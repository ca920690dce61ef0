import assert from "node:assert/strict"
import { after, before, it } from "node:test"
import type { Page } from "playwright-core"
import { type Kind, kinds } from "../../admin/src/app/kinds"
import { labelOf } from "../../admin/src/app/vocabulary"
import type { KindName } from "../../api/src/ledger/kind"
import { type Desk, type Seat, openDesk } from "./desk"
import { Hand } from "./hand"
import { fixturesOf, type Sample, samplesOf } from "./samples"

/** A change of one text of the least of a kind, or a text beside it. */
function changeOf(kind: Kind, least: Sample["least"]): Record<string, string> {
  const text = kind.fields.find((f) => f.form === "text" && !f.fixed && f.name in least && f.name !== "script")
  if (text) return { [text.name]: `${least[text.name]} indeed` }
  return kind.name === "Citation" ? { locator: "13" } : { qualifier: "partly" }
}

const act = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })
const version = (page: Page, n: number, done: string) => page.getByText(`Version ${n} ${done}`).waitFor()

/** Takes a record of each kind through its whole life in the console, as an editor and as a viewer. */
export function walkThrough(which: readonly KindName[]): void {
  let desk: Desk
  let editor: Seat
  let viewer: Seat
  let samples: Record<KindName, Sample>
  const made: Record<string, string> = {}

  before(async () => {
    desk = await openDesk()
    samples = samplesOf(await fixturesOf(desk.house.anonymous))
    editor = await desk.sit("editor")
    viewer = await desk.sit("viewer")
    await editor.page.goto("/")
    await viewer.page.goto("/")
  })
  after(() => desk.close())

  for (const name of which) {
    const kind = kinds[name]!
    const called = labelOf("RecordKind", name)
    const page = () => editor.page
    const show = () => `/#/${name}/${made[name]}/show`

    it(`${called}: is entered by its form, and found in its list`, async () => {
      const hand = new Hand(page(), desk.house.anonymous)
      await page().goto(`/#/${name}/create`)
      await page()
        .getByRole("heading", { name: `New: ${called}` })
        .waitFor()
      await hand.fill(kind, { ...samples[name].least, ...samples[name].again?.(0) })
      await hand.publish()
      await page().waitForURL(/\/show$/)
      made[name] = /\/([a-z]{3}_\w+)\/show$/.exec(page().url())![1]!
      await version(page(), 1, "entered")
      await page().goto(`/#/${name}?sort=CREATED&order=DESC`)
      await page()
        .locator(`a[href="${show().slice(1)}"]`)
        .first()
        .waitFor()
    })

    it(`${called}: is changed, cited and taken back to what it was`, async () => {
      const hand = new Hand(page(), desk.house.anonymous)
      await page().goto(show())
      await page().getByRole("link", { name: "Edit", exact: true }).click()
      await page().getByRole("button", { name: "Publish", exact: true }).waitFor()
      const change = changeOf(kind, samples[name].least)
      await hand.fill({ ...kind, named: false }, change)
      await hand.publish()
      await version(page(), 2, "changed")
      if (kind.cited) {
        const before = await page().getByRole("article").count()
        await page().getByRole("link", { name: "Cite", exact: true }).click()
        await page().getByRole("heading", { name: "New: Citation" }).waitFor()
        await hand.fill(kinds.Citation!, { speaker: samples.Citation.least.speaker })
        await hand.publish()
        await page().waitForURL(new RegExp(`${made[name]}/show$`))
        await page().getByRole("article").nth(before).waitFor()
      }
      await act(page(), "Go back to version 1").click()
      await page().getByRole("dialog").getByRole("button", { name: "Revert", exact: true }).click()
      await version(page(), 3, "changed")
    })

    if (kind.layer === "claim")
      it(`${called}: is withdrawn with a reason that stands on its page`, async () => {
        await page().goto(show())
        await act(page(), "Withdraw").click()
        const dialog = page().getByRole("dialog")
        await dialog.getByLabel("Why it does not stand any more").fill("The source took it back.")
        await dialog.getByRole("button", { name: "Withdraw", exact: true }).click()
        await page().getByText("Withdrawn: The source took it back.").waitFor()
        assert.equal(await act(page(), "Withdraw").count(), 0)
      })

    it(`${called}: offers a viewer nothing to write, and says so at the address of a form`, async () => {
      const { page } = viewer
      await page.goto(show())
      await page.getByText("Version 1 entered").waitFor()
      for (const offer of ["Edit", "Cite", "Withdraw", "Delete", /^Go back/, "Undo this change"])
        assert.equal(await page.locator("main").getByText(offer, { exact: true }).count(), 0, `offers ${offer}`)
      for (const address of [`/#/${name}/create`, `/#/${name}/${made[name]}`]) {
        await page.goto(address)
        await page.getByText("Your account may read, not write").waitFor()
        assert.equal(await page.getByRole("form").count(), 0)
      }
    })

    it(`${called}: is deleted with what points at it, and brought back`, async () => {
      await page().goto(show())
      await act(page(), "Delete").click()
      const dialog = page().getByRole("dialog")
      await dialog.getByRole("button", { name: "Delete", exact: true }).click()
      const all = dialog.getByRole("button", { name: /^Delete all/ })
      await Promise.race([all.waitFor(), dialog.waitFor({ state: "detached" })])
      for (let i = 0; i < 5 && (await all.count()) > 0; i++) {
        const said = (await all.textContent()) ?? ""
        await all.click()
        // It closes, or counts more that must go.
        await page().waitForFunction(
          (said) => !document.querySelector("[role=dialog]")?.textContent?.includes(said),
          said,
        )
      }
      await page().waitForURL(new RegExp(`#/${name}$`))
      assert.equal((await desk.house.anonymous.read(`{ node(id: "${made[name]}") { id } }`)).node, null)
      await page().goto(show())
      await act(page(), "Bring it back as in version 1").click()
      await page().getByRole("dialog").getByRole("button", { name: "Revert", exact: true }).click()
      await page()
        .getByText(/^Version \d brought back/)
        .waitFor()
    })
  }

  it("leaves no fault in the browser, and asks nobody outside", () => {
    assert.deepEqual([editor.faults, editor.foreign, viewer.faults, viewer.foreign], [[], [], [], []])
  })
}
