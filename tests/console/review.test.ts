import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { password } from "../support/cluster"
import { type Desk, inspect, openDesk, type Seat } from "../support/desk"
import { fixturesOf, saidBy } from "../support/samples"
import { opened, put, submitted } from "../support/working"

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name, exact: true }).first()
const dialog = (page: Page) => page.getByRole("dialog")
const done = async (page: Page, act: string, words: Record<string, string> = {}) => {
  await button(page, act).first().click()
  for (const [label, text] of Object.entries(words)) await dialog(page).getByLabel(label).fill(text)
  await dialog(page).getByRole("button", { name: act, exact: true }).click()
  await dialog(page).waitFor({ state: "detached" })
}
const pick = async (page: Page, box: string, typed: string, option: RegExp) => {
  await page.getByRole("combobox", { name: box, exact: true }).fill(typed)
  await page.getByRole("option", { name: option }).first().click()
}
const idIn = (page: Page) => /\/review\/(chg_\w+)/.exec(page.url())![1]!
const title = "The spokesman of the brigade"

describe("Two people and a changeset, in the console", () => {
  let desk: Desk
  let contributor: Seat
  let reviewer: Seat
  let editor: Seat
  let changeset: string
  let post: { id: string; group: string; speaker: string }
  const revision = async () => (await desk.house.anonymous.read("{ register { revision } }")).register.revision

  before(async () => {
    desk = await openDesk()
    const fixtures = await fixturesOf(desk.house.anonymous)
    const { record } = await (await desk.house.as("editor")).write("createPosition", {
      ...{ holder: { actor: fixtures.person }, organization: { actor: fixtures.group }, role: "MEMBER" },
      ...{ title: "a member", citations: saidBy(fixtures.speaker) },
    })
    post = { id: record.id, group: fixtures.group, speaker: fixtures.speaker }
    ;[contributor, reviewer, editor] = await Promise.all([
      desk.sit("contributor"),
      desk.sit("reviewer", { colorScheme: "dark" }),
      desk.sit("editor", { locale: "ar", width: 360, height: 800, colorScheme: "dark" }),
    ])
  })
  after(() => desk.close())

  it("begins with a contributor who opens one, and whose console says that he works in it", async () => {
    const { page } = contributor
    await page.goto("/")
    await button(page, /^Account of/).click()
    await page.getByRole("menuitem", { name: "My changesets" }).click()
    await page.getByText("You have no such changeset").waitFor()
    assert.deepEqual(await inspect(page, "review-mine-empty"), [])
    await done(page, "Open a changeset", { "What it is for": title, "What reviewers should know": "From one article." })
    await page.getByText(/You are working in the changeset/).waitFor()
    await page.getByText("Nothing is in it yet.", { exact: false }).waitFor()
    changeset = idIn(page)
    assert.match(page.url(), new RegExp(`\\?changeset=${changeset}`))
  })

  it("takes a person and a cited position from its author, who alone sees them", async () => {
    const { page } = contributor
    await page.goto(`/?changeset=${changeset}#/Person/create`)
    await button(page, `Save to changeset “${title}”`).waitFor()
    await button(page, "Remove name 1").click()
    await page.getByLabel("Description in place of a name").fill("a spokesman nobody names")
    assert.deepEqual(await inspect(page, "review-form"), [])
    await button(page, /^Save to changeset/).click()
    await heading(page, "a spokesman nobody names").waitFor()
    await page.getByText("as this changeset would have it, not published").waitFor()
    await page.getByRole("link", { name: "Add a position" }).first().click()
    await pick(page, "In which group or body", "Liwa al-Baqir", /Liwa al-Baqir/)
    await page.getByLabel("Role").fill("spokes")
    await page
      .getByRole("option", { name: /spokesperson/i })
      .first()
      .click()
    await page.getByRole("textbox", { name: "Date", exact: true }).fill("2017/..")
    await pick(page, "Who says so", "Mona", /Mona Alami/)
    await page.getByLabel("Number or mark").fill("12")
    await page.getByLabel("Passage, verbatim").fill("its spokesman said")
    await button(page, /^Save to changeset/).click()
    await heading(page, "a spokesman nobody names").waitFor()
    await page.getByText("3 changes").waitFor()
    await page.reload()
    await heading(page, "a spokesman nobody names").waitFor()
    const found = await desk.house.anonymous.read(
      `{ persons(where: { name: { contains: "a spokesman nobody" } }) { totalCount } }`,
    )
    assert.equal(found.persons.totalCount, 0)
    const shown = page.url()
    await button(page, "Leave it").click()
    await page.getByText("Not in the register").waitFor()
    await page.goto(shown)
    await page.getByText(/You are working in the changeset/).waitFor()
  })

  it("keeps what is unfinished, and lists what is missing with the way to mend it", async () => {
    const { page } = contributor
    await page.goto(`/?changeset=${changeset}#/Event/create`)
    await page.getByLabel("Description in place of a name").fill("a meeting in the desert")
    await button(page, "Keep as unfinished").click()
    const missing = page.getByRole("region", { name: "What is missing or wrong" })
    await missing.getByText(/Type/).first().waitFor()
    await page.getByText(/1 thing is missing or wrong/).waitFor()
    assert.deepEqual(await inspect(page, "review-faults"), [])
    await button(page, "Submit").click()
    await dialog(page).getByRole("button", { name: "Submit", exact: true }).click()
    await dialog(page).getByRole("alert").waitFor()
    await dialog(page).getByRole("button", { name: "Cancel" }).click()
    await page
      .getByRole("link", { name: /^Edit: a meeting in the desert/ })
      .first()
      .click()
    await page.getByRole("combobox", { name: "Type", exact: true }).waitFor()
    assert.equal(await page.getByLabel("Description in place of a name").inputValue(), "a meeting in the desert")
    await page.getByText("type is required", { exact: false }).waitFor()
    await page.goto(`/?changeset=${changeset}#/review/${changeset}`)
    await button(page, /^Take it out: a meeting in the desert/).click()
    await dialog(page).getByRole("button", { name: "Take it out", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    await missing.waitFor({ state: "detached" })
  })

  it("is submitted: the console leaves it, and nobody judges his own", async () => {
    const { page } = contributor
    await done(page, "Submit", { "What to look at, or what changed": "Is paragraph 12 right?" })
    await page.getByText(/You have left the changeset/).waitFor()
    await page.getByText("Nobody judges or publishes a changeset of their own", { exact: false }).waitFor()
    assert.ok(!page.url().includes("?changeset"))
    for (const act of ["Publish", "Return", "Decline", "Submit"]) assert.equal(await button(page, act).count(), 0)
  })

  it("is found by a reviewer, who sees what differs beside its evidence, comments on one change and returns it", async () => {
    const { page } = reviewer
    await page.goto("/#/review")
    await page.getByRole("link", { name: title }).waitFor()
    assert.deepEqual(await inspect(page, "review-queue"), [])
    await page.getByRole("link", { name: title }).click()
    const position = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /spokesperson/ }) })
    await position.getByText("spokesperson", { exact: true }).first().waitFor()
    await position.getByText("its spokesman said").waitFor()
    await position.getByRole("heading", { name: /Mona Alami/ }).waitFor()
    await position.getByText(/Paragraph 12/).waitFor()
    await page.getByText("Is paragraph 12 right?").waitFor()
    assert.deepEqual(await inspect(page, "review-page-dark"), [])
    await button(page, "Comment on: a spokesman nobody names").click()
    await page
      .getByRole("form", { name: /^Comment on/ })
      .getByLabel("What there is to say")
      .fill("Of which brigade?")
    await button(page, "Comment on: a spokesman nobody names").click()
    await page.getByText("Of which brigade?").first().waitFor()
    await button(page, "Return").click()
    await dialog(page).getByRole("button", { name: "Return", exact: true }).click()
    await dialog(page).getByText("Say why, so that its author can learn from it.").waitFor()
    assert.deepEqual(await inspect(page, "review-return"), [])
    await dialog(page).getByLabel("Reasons").fill("Say more of him.")
    await dialog(page).getByRole("button", { name: "Return", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    await page.getByText(/returned it/).waitFor()
  })

  it("is amended in its form and submitted again", async () => {
    const { page } = contributor
    await page.goto(`/#/review/${changeset}`)
    await page.reload()
    await page.getByText("Say more of him.").waitFor()
    await page.getByText("Of which brigade?").first().waitFor()
    await page.getByRole("link", { name: "Edit: a spokesman nobody names", exact: true }).click()
    await page.getByLabel("Description in place of a name").fill("the spokesman of Liwa al-Baqir")
    await button(page, /^Save to changeset/).click()
    await heading(page, "the spokesman of Liwa al-Baqir").waitFor()
    await page.getByRole("link", { name: "Look at the changeset" }).click()
    await done(page, "Submit")
    await page.getByText(/You have left the changeset/).waitFor()
  })

  it("is published by the reviewer after a look at the register with it, and history tells both", async () => {
    const { page } = reviewer
    const before = await revision()
    await page.goto(`/#/review/${changeset}`)
    await page.reload()
    await button(page, "Read the register with it").click()
    await page.getByRole("link", { name: "the spokesman of Liwa al-Baqir" }).first().click()
    await heading(page, "the spokesman of Liwa al-Baqir").waitFor()
    await page.getByText(/You are reading the register as it would stand/).waitFor()
    assert.equal(await page.getByRole("link", { name: "Edit", exact: true }).count(), 0)
    assert.deepEqual(await inspect(page, "review-inside-dark"), [])
    await page.getByRole("link", { name: "Look at the changeset" }).click()
    await button(page, "Publish").click()
    await dialog(page)
      .getByText(/under the name of contributor as author and yours as approver/)
      .waitFor()
    await dialog(page).getByRole("button", { name: "Publish", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    await page.getByRole("link", { name: `Published as revision ${before + 1}: see what it changed` }).click()
    await heading(page, title).waitFor()
    await page.getByText(/by contributor · approved by reviewer/).waitFor()
    assert.equal(await page.getByText(/without review/).count(), 0)
    await page.getByRole("link", { name: "the spokesman of Liwa al-Baqir" }).first().click()
    await page.getByText("Version 1 entered").waitFor()
    assert.equal(await revision(), before + 1)
  })

  it("is declined for good, in Arabic on a telephone, with reasons its author reads", async () => {
    const author = await desk.house.as("contributor")
    const second = await opened(author, "مجموعة ثانية")
    await put(author, second.id, "createPerson", { descriptiveLabel: "رجل لا يسمّيه أحد" })
    await submitted(author, second.id)
    const { page } = editor
    await page.goto(`/#/review`)
    await page.getByRole("link", { name: "مجموعة ثانية" }).waitFor()
    assert.deepEqual(await inspect(page, "review-queue-ar-360"), [])
    await page.getByRole("link", { name: "مجموعة ثانية" }).click()
    await page.getByText("رجل لا يسمّيه أحد").first().waitFor()
    assert.deepEqual(await inspect(page, "review-page-ar-360"), [])
    await done(page, "رفض", { الأسباب: "ليس موثقًا." })
    await page.getByText("ليس موثقًا.").waitFor()
    await contributor.page.goto(`/#/review/${second.id}`)
    await contributor.page.reload()
    await contributor.page.getByText("ليس موثقًا.").waitFor()
    assert.equal(await button(contributor.page, "Submit").count(), 0)
  })

  it("is published by no editor who wrote it, who may publish directly outside of it", async () => {
    const own = await opened(await desk.house.as("editor"), "An editor's own")
    await put(await desk.house.as("editor"), own.id, "createPerson", { descriptiveLabel: "somebody" })
    await submitted(await desk.house.as("editor"), own.id)
    const { page } = editor
    await page.goto(`/#/review/${own.id}`)
    await page.reload()
    await page.getByText("لا يحكم أحد على مجموعة تغييراته", { exact: false }).waitFor()
    assert.equal(await button(page, "نشر").count(), 0)
    await page.goto("/#/Place/create")
    await button(page, "نشر").waitFor()
    await page.getByText("دون مراجعة", { exact: false }).waitFor()
  })

  it("is chosen in the form by whoever enters something outside of one", async () => {
    const { page } = contributor
    await page.goto("/#/Place/create")
    await page.getByText("What you enter goes into a changeset", { exact: false }).waitFor()
    await page.getByLabel("Title of the new changeset").fill("Places of the east")
    assert.deepEqual(await inspect(page, "review-picker"), [])
    await button(page, "Remove name 1").click()
    await page.getByLabel("Description in place of a name").fill("a ford in the east")
    await page.getByRole("combobox", { name: "Type", exact: true }).click()
    await page.getByRole("option", { name: "site", exact: true }).click()
    await button(page, "Save to the changeset").click()
    await heading(page, "a ford in the east").waitFor()
    await page.getByText(/You are working in the changeset “Places of the east”/).waitFor()
  })

  it("tells where another has changed a claim since, and each field is settled, or both stand as claims", async () => {
    const author = await desk.house.as("contributor")
    const other = await desk.house.as("editor")
    const clash = await opened(author, "What clashes")
    await put(author, clash.id, "updatePosition", {
      id: post.id,
      expectedVersion: 1,
      title: "mine",
      note: "seen by me",
    })
    await other.write("updatePosition", { id: post.id, expectedVersion: 1, title: "theirs", qualifier: "partly" })
    const { page } = contributor
    await page.goto(`/?changeset=${clash.id}#/review/${clash.id}`)
    await page.getByText("Somebody else has changed this record since.").waitFor()
    assert.deepEqual(await inspect(page, "review-clash"), [])
    const title = page.getByRole("radiogroup", { name: /^Title as printed/ })
    await title.getByRole("radio", { name: /Published since: theirs/ }).check()
    await button(page, /^Settle/).click()
    await page.getByText("Somebody else has changed this record since.").waitFor({ state: "detached" })
    await page.getByText("seen by me").waitFor()
    assert.equal(await page.getByText("mine", { exact: true }).count(), 0)
    await other.write("updatePosition", { id: post.id, expectedVersion: 2, note: "seen by others" })
    await page.reload()
    await button(page, "Keep both as claims").click()
    await page.getByText("Both stand: yours is a new claim in the changeset.").waitFor()
    await page.getByText("Somebody else has changed this record since.").waitFor({ state: "detached" })
    const { workingChangeset } = await author.read(
      `{ workingChangeset(id: "${clash.id}") { faults { recordId } changes { operation kind values } } }`,
    )
    const { faults, changes } = workingChangeset
    const [made] = changes.filter((c: any) => c.kind === "Position")
    assert.deepEqual(
      [faults, made.operation, made.values.note, made.values.title],
      [[], "CREATE", "seen by me", "theirs"],
    )
    assert.ok(changes.some((c: any) => c.kind === "Citation" && c.values.speaker === post.speaker))
  })

  it("shows mine and theirs when one has changed it in two windows", async () => {
    const author = await desk.house.as("contributor")
    const twice = await opened(author, "In two windows")
    const { page } = contributor
    await page.goto(`/?changeset=${twice.id}#/Position/${post.id}`)
    await page.getByLabel("Title as printed").fill("two")
    await put(author, twice.id, "updatePosition", { id: post.id, expectedVersion: 3, title: "one" })
    await button(page, /^Save to changeset/).click()
    await dialog(page).getByText("Changed by somebody else meanwhile").waitFor()
    await dialog(page)
      .getByRole("radio", { name: /Mine.*two/ })
      .check()
    await dialog(page).getByRole("button", { name: "Save what is chosen" }).click()
    await page.waitForURL(/\/show$/)
    await page.goto(`/?changeset=${twice.id}#/review/${twice.id}`)
    await heading(page, "In two windows").waitFor()
    await page.getByText("two", { exact: true }).waitFor()
  })

  it("takes what is withdrawn, deleted, reverted and made on the fly as well", async () => {
    const author = await desk.house.as("contributor")
    const all = await opened(author, "All sorts")
    const other = await desk.house.as("editor")
    const person = await other.write("createPerson", { descriptiveLabel: "entered twice" })
    const said = await other.write("createPerson", { descriptiveLabel: "said otherwise" })
    await other.write("updatePerson", { id: said.record.id, expectedVersion: 1, descriptiveLabel: "said wrongly" })
    const { page } = contributor
    const within = (address: string) => page.goto(`/?changeset=${all.id}#${address}`)
    await within(`/Position/${post.id}/show`)
    await button(page, "Withdraw").click()
    await dialog(page).getByLabel("Why it does not stand any more").fill("The source took it back.")
    await dialog(page).getByRole("button", { name: "Withdraw", exact: true }).click()
    await page.getByText("Withdrawn: The source took it back.").waitFor()
    await within(`/Person/${person.record.id}/show`)
    await heading(page, "entered twice").waitFor()
    await done(page, "Delete")
    await page.waitForURL(/#\/Person$/)
    await within(`/Person/${said.record.id}/show`)
    await button(page, "Go back to version 1").click()
    await dialog(page).getByRole("button", { name: "Revert", exact: true }).click()
    await heading(page, "said otherwise").waitFor()
    await within("/Position/create")
    await page.getByRole("combobox", { name: "Who", exact: true }).fill("Samir Nobody")
    await page.getByRole("option", { name: /Make a new record/ }).click()
    await dialog(page).getByRole("combobox", { name: "What it is" }).click()
    await page.getByRole("option", { name: "Person", exact: true }).click()
    await pick(page, "Who says so", "Mona", /Mona Alami/)
    await dialog(page).getByRole("button", { name: "Save to changeset “All sorts”", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    await page.getByText(/6 changes/).waitFor()
    const { workingChangeset } = await author.read(
      `{ workingChangeset(id: "${all.id}") { faults { recordId } changes { operation kind } } }`,
    )
    assert.deepEqual(
      workingChangeset.changes.map((c: any) => `${c.operation} ${c.kind}`),
      ["WITHDRAW Position", "DELETE Person", "UPDATE Person", "CREATE Person", "CREATE Name", "CREATE Citation"],
    )
    assert.deepEqual(workingChangeset.faults, [])
    const names = `{ a: node(id: "${person.record.id}") { id } b: node(id: "${said.record.id}") { ... on Person { descriptiveLabel } } }`
    assert.deepEqual(await desk.house.anonymous.read(names), {
      a: { id: person.record.id },
      b: { descriptiveLabel: "said wrongly" },
    })
  })

  it("keeps what was typed in it when the session is over, and who works in it", async () => {
    const kept = await opened(await desk.house.as("contributor"), "Through the night")
    const { page, context } = contributor
    await page.goto(`/?changeset=${kept.id}#/Person/create`)
    await button(page, "Remove name 1").click()
    await page.getByLabel("Description in place of a name").fill("a man of the night")
    await context.request.post("/auth/logout", { headers: { "Sijill-Console": "1" } })
    await button(page, /^Save to changeset/).click()
    const signIn = page.getByRole("dialog", { name: "Sign in" })
    await signIn.getByLabel("E-mail address").fill("contributor@sijill.local")
    await signIn.getByLabel("Password").fill(password)
    await signIn.getByRole("button", { name: "Sign in", exact: true }).click()
    await signIn.waitFor({ state: "detached" })
    await button(page, "Save to changeset “Through the night”").click()
    await heading(page, "a man of the night").waitFor()
    await page.getByText(/You are working in the changeset “Through the night”/).waitFor()
  })

  it("is nowhere for a viewer: neither lists, pages nor forms", async () => {
    const { page } = await desk.sit("viewer")
    await page.goto("/")
    await button(page, /^Account of/).click()
    await page.getByRole("menuitem", { name: "Sign out" }).waitFor()
    assert.equal(await page.getByRole("menuitem", { name: /changesets|review/i }).count(), 0)
    await page.goto("/#/review/mine")
    await page.getByText("Working on changesets needs the role of a contributor or an editor.").waitFor()
    await page.goto("/#/review")
    await page.getByText("Reviewing needs the role of a reviewer or an editor.").waitFor()
    await page.goto(`/#/review/${changeset}`)
    await page.getByText("There is no such changeset").waitFor()
    assert.deepEqual(await inspect(page, "review-none"), [])
    await page.goto(`/?changeset=${changeset}#/Person`)
    await page.getByText(/There is no such changeset, or you may not see it/).waitFor()
    await heading(page, "People").waitFor()
  })

  it("leaves no fault in the browsers, and asks nobody outside", () => {
    for (const { foreign } of [contributor, reviewer, editor]) assert.deepEqual(foreign, [])
  })
})
