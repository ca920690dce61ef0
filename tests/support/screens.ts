import type { Page } from "playwright-core"
import { type KindName, kindNames } from "../../api/src/ledger/kind"
import type { House } from "./house"
import { pageIds } from "./reader"
import { documentText, fixturesOf, samplesOf, saidBy } from "./samples"

/** A screen of the console: who sits at it, where it is, and what is opened on it once it stands. */
export type Screen = {
  name: string
  as: "editor" | "viewer" | "nobody"
  address: string
  open?: (page: Page) => Promise<void>
  /** Text of another house's is on it, or of a writer in English. */
  foreignWords?: boolean
}

/** Every screen there is, over a register where each kind has a record with every field filled. */
export async function screensOf(house: House): Promise<Screen[]> {
  const full = await enterFuller(house)
  const at = await enterSpecial(house)
  return [...kindNames.flatMap((kind) => ofKind(kind, full.get(kind)!)), ...read(at), ...opened(at)]
}

function ofKind(kind: KindName, id: string): Screen[] {
  const screen = (part: string, address: string): Screen => ({ name: `${kind} ${part}`, as: "editor", address })
  return [
    screen("list", `/#/${kind}`),
    screen("page", `/#/${kind}/${id}/show`),
    screen("form", `/#/${kind}/${id}`),
    screen("new", `/#/${kind}/create`),
  ]
}

type At = Awaited<ReturnType<typeof enterSpecial>>

/** What is read by anybody. */
function read(at: At): Screen[] {
  const pages: [string, string][] = [
    ["first page", "/"],
    ["group", `/#/ArmedGroup/${at.group}/show`],
    ["person", `/#/Person/${at.merhi}/show`],
    ["speaking person", `/#/Person/${at.shaaban}/show`],
    ["organization", `/#/Organization/${at.state}/show`],
    ["community", `/#/Community/${at.tribe}/show`],
    ["place", `/#/Place/${at.issan}/show`],
    ["country", `/#/Place/${at.syria}/show`],
    ["event", `/#/Event/${at.attack}/show`],
    ["source", `/#/Source/${at.source}/show`],
    ["source with a file", `/#/Source/${at.letter}/show`],
    ["funding flow", `/#/FundingFlow/${at.flow}/show`],
    ["claim", `/#/Position/${at.position}/show`],
    ["withdrawn claim", `/#/Position/${at.withdrawn}/show`],
    ["deleted", `/#/Person/${at.deleted}/show`],
    ["changesets", "/#/changeset"],
    ["changeset", `/#/changeset/${at.changeset}`],
    ["no changeset", "/#/changeset/chg_00000000000000000000000000"],
    ["nothing found", `/#/ArmedGroup?filter=${encodeURIComponent('{"name":"zzz"}')}`],
    ["past list", "/?at=1#/Person"],
    ["past page", `/?at=1#/ArmedGroup/${at.group}/show`],
    ["never there", "/#/Person/per_00000000000000000000000000/show"],
    ["nowhere", "/#/nowhere"],
    ["sign-in", "/#/login"],
    ["form, signed out", "/#/Position/create"],
  ]
  const viewer: Screen = { name: "form, no permission", as: "viewer", address: "/#/Position/create" }
  const explorer = async (page: Page) => {
    await page.locator(".graphiql-query-editor .view-line").first().waitFor()
    await page.waitForLoadState("networkidle")
  }
  return [
    ...pages.map(([name, address]): Screen => ({ name, as: "nobody", address })),
    viewer,
    { name: "explorer", as: "nobody", address: "/docs/explorer", open: explorer, foreignWords: true },
  ]
}

/** What opens over a screen. Found by its part on the page, which is the same in every language. */
function opened(at: At): Screen[] {
  const opens = (name: string, address: string, open: Screen["open"]): Screen => ({ name, as: "editor", address, open })
  const press =
    (what: string, which = 0) =>
    async (page: Page) => {
      await page.locator(what).nth(which).click()
      await page.locator("[role=dialog], [role=menu], main [role=alert]").first().waitFor()
      await page.waitForLoadState("networkidle")
    }
  const dialogOf = (which: number) => press("main button[aria-haspopup=dialog]", which)
  const claim = `/#/Position/${at.position}/show`
  const type = (box: string, words: string) => async (page: Page) => {
    await page.locator(box).first().fill(words)
    await page.getByRole("option").first().waitFor()
    await page.waitForLoadState("networkidle")
  }
  const palette = async (page: Page) => {
    await page.keyboard.press("Control+k")
    await page.getByRole("dialog").waitFor()
    await type("[role=dialog] input", "baqir")(page)
  }
  const newRecord = async (page: Page) => {
    await type("main form [role=combobox]", "Nobody Known")(page)
    await page.getByRole("option").last().click()
    await page.getByRole("dialog").getByRole("combobox").first().click()
    await page.getByRole("option").last().click()
    await page.waitForLoadState("networkidle")
  }
  return [
    opens("search", "/#/Person", type("header [role=combobox]", "baqir")),
    opens("palette", "/#/Person", palette),
    opens("all lists", "/#/Person", press("nav button[aria-haspopup=menu]")),
    opens("revisions", "/#/Person", press("header button[aria-haspopup=menu]")),
    opens("account", "/#/Person", press("header > div > button[aria-haspopup=menu]", 1)),
    opens("evidence", `/#/Person/${at.merhi}/show`, press("tbody button[aria-haspopup=dialog]")),
    opens("withdraw", claim, dialogOf(0)),
    opens("delete", claim, dialogOf(1)),
    opens("undo", claim, dialogOf(-1)),
    opens("revert", `/#/changeset/${at.changeset}`, dialogOf(0)),
    opens("new record", "/#/Position/create", newRecord),
    opens("faults of a form", "/#/Presence/create", press("main button[type=submit]")),
  ]
}

/** Enters every kind with every field filled; gives their ids. */
async function enterFuller(house: House): Promise<Map<KindName, string>> {
  const editor = await house.as("editor")
  const samples = samplesOf(await fixturesOf(house.anonymous, editor))
  const ids = new Map<KindName, string>()
  for (const kind of kindNames) ids.set(kind, (await editor.write(`create${kind}`, samples[kind].fuller)).record.id)
  return ids
}

async function enterSpecial(house: House) {
  const editor = await house.as("editor")
  const found = await house.anonymous.read(`{
    state: organization(slug: "iran") { id } tribe: community(slug: "baggara") { id }
    fundingFlows(first: 1) { nodes { id } } positions(first: 1) { nodes { id } }
  }`)
  const ids = await pageIds(house)
  const { sha256 } = await editor.upload(documentText)
  const files = [{ sha256, name: "letter.txt", role: "TEXT" }]
  const letter = await editor.write("createSource", { title: "A Letter with its Text", type: "STATEMENT", files })
  const voice = { source: letter.record.id, publicLabel: "The writer", channel: "AUTHOR", identity: "NAMED" }
  const speaker = (await editor.write("createSpeaker", voice)).record.id
  const post = { holder: { actor: ids.merhi }, organization: { actor: ids.group }, role: "MEMBER" }
  const claim = await editor.write("createPosition", { ...post, citations: saidBy(speaker) }, "record { id version }")
  const { id: withdrawn, version: expectedVersion } = claim.record
  await editor.write("withdrawPosition", { id: withdrawn, expectedVersion, reason: "The source took it back." })
  const gone = await editor.write("createPerson", { descriptiveLabel: "a man nobody met" }, "record { id version }")
  await editor.write("deletePerson", { id: gone.record.id, expectedVersion: gone.record.version }, "revision")
  return {
    ...ids,
    state: found.state.id,
    tribe: found.tribe.id,
    flow: found.fundingFlows.nodes[0].id,
    position: found.positions.nodes[0].id,
    withdrawn,
    deleted: gone.record.id,
    letter: letter.record.id,
    changeset: letter.changeset.id,
  }
}
