import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { pdf, png } from "../support/bytes"
import { type Desk, inspect, openDesk } from "../support/desk"

const text = "A letter.\n\nThe brigade was founded in 2012 🙂.\n\nكتبوا ذلك مرارا.\n"
const letter = { name: "رسالة.txt", mimeType: "text/plain", buffer: Buffer.from(text) }
const picture = { name: "scan.png", mimeType: "image/png", buffer: png }

describe("The files of a source, in the console", () => {
  let desk: Desk
  let group: string
  before(async () => {
    desk = await openDesk()
    group = (await desk.house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") { id } }`)).armedGroup.id
  })
  after(() => desk.close())

  const publish = (page: Page) => page.getByRole("button", { name: "Publish", exact: true })
  const choose = (page: Page, files: object[]) => page.locator('input[type="file"]').setInputFiles(files as any)

  /** Selects words of a paragraph as a reader would, by where they stand in it. */
  const select = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll("[data-start]")].find((p) => p.textContent!.includes(wanted))!
      const node = [...paragraph.childNodes].find((n) => n.textContent!.includes(wanted))!
      const at = node.textContent!.indexOf(wanted)
      window.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length)
      paragraph.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }))
    }, words)

  it("are uploaded with its form, and refused there with the reason", async () => {
    const { page, faults, foreign } = await desk.sit("editor")
    await page.goto("/#/Source/create")
    await page.getByLabel("Title as printed").fill("A letter with its scan")
    await page.getByRole("combobox", { name: "Type" }).click()
    await page.getByRole("option", { name: "statement" }).click()
    await choose(page, [{ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<html><p>hello</p></html>") }])
    await page.getByText(/page\.html: The file is markup/).waitFor()
    await choose(page, [{ name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(21 * 1024 * 1024) }])
    await page.getByText(/large\.pdf: It is larger than 20 MB/).waitFor()
    assert.deepEqual(await inspect(page, "files-refused"), [])
    await page.getByRole("button", { name: "Dismiss" }).first().click()
    await page.getByRole("button", { name: "Dismiss" }).first().click()
    await choose(page, [picture, letter])
    await page.getByText("PNG · 0.1 kB").waitFor()
    const isText = page.getByRole("checkbox", { name: "It is the text quotes are counted in" })
    await isText.waitFor()
    assert.equal(await isText.isChecked(), true, "The first text is taken for the source's own.")
    await choose(page, [letter])
    await page.getByText(/It is in the list already/).waitFor()
    await page.getByRole("button", { name: "Dismiss" }).click()
    await choose(page, [{ name: "extra.pdf", mimeType: "application/pdf", buffer: pdf("extra") }])
    await page.getByText(/^PDF · /).waitFor()
    await page.getByRole("button", { name: "Take out extra.pdf" }).click()
    assert.deepEqual(await inspect(page, "files-form"), [])
    await publish(page).click()
    await page.getByRole("heading", { name: "A letter with its scan" }).first().waitFor()
    await page.getByRole("heading", { name: "Document" }).waitFor()
    const { sources } = await desk.house.anonymous.read(
      `{ sources(where: { name: { contains: "A letter with its scan" } }) { nodes { files { name role mediaType } } } }`,
    )
    assert.deepEqual(
      sources.nodes[0].files.toSorted((a: any, b: any) => (a.name < b.name ? -1 : 1)),
      [
        { name: "scan.png", role: "DOCUMENT", mediaType: "image/png" },
        { name: "رسالة.txt", role: "TEXT", mediaType: "text/plain" },
      ],
    )
    // The browser itself notes every request that was refused.
    assert.deepEqual([faults.filter((f) => !/415/.test(f)), foreign], [[], []])
  })

  it("are shown on its page: pictures and PDF as they are, the text with its paragraphs and what is cited of it marked", async () => {
    const editor = await desk.house.as("editor")
    const upload = async (bytes: string | Buffer) => (await editor.upload(bytes)).sha256
    const files = [
      { sha256: await upload(png), name: "scan.png" },
      { sha256: await upload(pdf("shown")), name: "scan.pdf" },
      { sha256: await upload(text), name: "letter.txt", role: "TEXT" },
    ]
    const source = (await editor.write("createSource", { title: "A shown letter", type: "STATEMENT", files })).record.id
    const voice = { source, publicLabel: "The writer", channel: "AUTHOR", identity: "NAMED" }
    const speaker = (await editor.write("createSpeaker", voice)).record.id
    const quote = "founded in 2012"
    const quoteStart = [...text.slice(0, text.indexOf(quote))].length
    await editor.write("createAttribute", {
      subject: group,
      property: "BACKGROUND",
      text: "founded in 2012",
      citations: [{ speaker, quote, quoteStart, quoteEnd: quoteStart + quote.length }],
    })
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, faults, foreign } = await desk.sit(undefined, { colorScheme })
      await page.goto(`/#/Source/${source}/show`)
      const scan = page.getByRole("img", { name: "scan.png" })
      await scan.waitFor()
      assert.equal(await scan.evaluate((img) => (img as HTMLImageElement).naturalWidth), 1)
      assert.deepEqual(await inspect(page, `document-picture-${colorScheme}`), [])
      await page.getByRole("tab", { name: "scan.pdf" }).click()
      const frame = page.locator('iframe[title="scan.pdf"]')
      await frame.waitFor()
      assert.match((await frame.getAttribute("src"))!, /^blob:http/)
      // A browser that cannot draw PDF saves what stands in the frame by itself, under a name of its own.
      const saving = page.waitForEvent("download", (d) => d.suggestedFilename() === "scan.pdf")
      await page.getByRole("button", { name: "Save scan.pdf" }).click()
      await saving
      await page.getByRole("tab", { name: "letter.txt" }).click()
      await page.getByText("كتبوا ذلك مرارا.").waitFor()
      assert.equal(await page.locator("mark").count(), 0)
      await page.getByRole("button", { name: "In the text" }).click()
      await page.locator("mark", { hasText: quote }).waitFor()
      assert.equal(await page.locator("mark").textContent(), quote)
      assert.deepEqual(await inspect(page, `document-text-${colorScheme}`), [])
      assert.deepEqual([faults, foreign], [[], []])
    }
  })

  it("give the words of a citation: a passage selected in the text becomes the quote, at its place", async () => {
    const { page, faults } = await desk.sit("editor")
    const editor = await desk.house.as("editor")
    const { sha256 } = await editor.upload(`${text}Another line for quoting.\n`)
    const files = [{ sha256, name: "quoted.txt", role: "TEXT" }]
    const source = (await editor.write("createSource", { title: "A quoted letter", type: "STATEMENT", files })).record
      .id
    const voice = { source, publicLabel: "The quoted writer", channel: "AUTHOR", identity: "NAMED" }
    await editor.write("createSpeaker", voice)
    const made = await editor.write("createAttribute", {
      subject: group,
      property: "BACKGROUND",
      text: "of the letter",
      citations: [
        {
          speaker: (await editor.read(`{ speakers(where: { source: { eq: "${source}" } }) { nodes { id } } }`)).speakers
            .nodes[0].id,
        },
      ],
    })
    await page.goto(`/#/Attribute/${made.record.id}`)
    await page.getByText("From the document").click()
    await page.getByText("Select a passage to quote it.").waitFor()
    await select(page, "brigade was founded in 2012 🙂")
    await page.getByRole("button", { name: "Quote this passage" }).click()
    await page.locator("mark", { hasText: "brigade was founded in 2012 🙂" }).waitFor()
    assert.deepEqual(await inspect(page, "document-quoted"), [])
    await publish(page).click()
    await page.getByRole("button", { name: "Publish", exact: true }).waitFor({ state: "detached" })
    const { attribute } = await desk.house.anonymous.read(
      `{ attribute(id: "${made.record.id}") { citations { nodes { quote quoteStart quoteEnd } } } }`,
    )
    const start = [..."A letter.\n\nThe "].length
    assert.deepEqual(attribute.citations.nodes, [
      { quote: "brigade was founded in 2012 🙂", quoteStart: start, quoteEnd: start + 29 },
    ])
    assert.deepEqual(faults, [])
  })
})
