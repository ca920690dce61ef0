import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after, before, describe, it } from "node:test"
import { home } from "../../api/src/app"
import { childEnvironment } from "../../api/src/env"
import { type House, openHouse } from "../support/house"
import { type Export, exported, sha256, type Worked, workOn } from "../support/taken"

let from: House
let done: Worked
let taken: Export
let folder: string
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "sijill-import-"))
  from = await openHouse()
  done = await workOn(from)
  taken = await exported(await from.partner())
})
after(async () => {
  await from.close()
  rmSync(folder, { recursive: true })
})

/** Runs the command over a house's register, as whoever keeps it would. */
async function importInto(house: House, text: string, words?: string[]) {
  const file = join(folder, "export.jsonl")
  writeFileSync(file, text)
  const dataDir = dirname(house.register.filesDir)
  const child = spawn("node", ["--import", "tsx", "api/src/commands.ts", "import", ...(words ?? [file])], {
    cwd: home,
    env: childEnvironment({ DATABASE_URL: house.databaseUrl, SIJILL_DATA_DIR: dataDir }),
  })
  let [printed, told] = ["", ""]
  child.stdout.on("data", (t) => (printed += t))
  child.stderr.on("data", (t) => (told += t))
  child.stdin.on("error", () => {}) // it may end before it has read all
  child.stdin.end(words?.[0] === "-" ? text : "")
  const code = await new Promise<number | null>((ended) => child.once("close", ended))
  return { code, printed, told }
}

async function withEmpty(work: (house: House) => Promise<void>) {
  const house = await openHouse("empty_register")
  try {
    await work(house)
  } finally {
    await house.close()
  }
}

describe("An export imported into an empty register", () => {
  it("gives the same record lines when it is exported again, and the same files", () =>
    withEmpty(async (house) => {
      const { code, printed, told } = await importInto(house, taken.text)
      assert.deepEqual([code, told], [0, ""])
      assert.match(
        printed,
        new RegExp(`${taken.end.records} records and ${taken.end.files} files came in, as revision 1`),
      )
      const again = await exported(await house.partner())
      assert.equal(again.recordText, taken.recordText)
      assert.deepEqual([again.files, again.end], [taken.files, taken.end])
      assert.equal(again.header.revision, 1)
    }))

  it("answers as the other did, finds old slugs, keeps what was withdrawn, and can be worked on", () =>
    withEmpty(async (house) => {
      assert.equal((await importInto(house, taken.text, ["-"])).code, 0)
      const asked = `{ renamed: person(slug: "first-slug") { id slug } gone: person(slug: "gone") { id }
        withdrawn: position(id: "${done.withdrawn}") { label status withdrawnReason lastAttested when { earliestStart latestEnd } support { voices } }
        armedGroups(orderBy: [{ field: LABEL }]) { nodes { id label leaders { nodes { label } } } } search(query: "baqir") { record { id } how } }`
      assert.deepEqual(await house.anonymous.read(asked), await from.anonymous.read(asked))
      const file = await house.anonymous.file(done.file)
      assert.equal(sha256(new Uint8Array(await file.arrayBuffer())), done.file)
      const editor = await house.as("editor")
      await editor.write("updatePerson", { id: done.renamed, expectedVersion: 1, slug: "fourth-slug" })
      const { renamed } = await house.anonymous.read(`{ renamed: person(slug: "third-slug") { slug } }`)
      assert.equal(renamed.slug, "fourth-slug")
      const { register } = house
      const { verify } = await import("../../api/src/ledger/verify")
      assert.deepEqual(await verify(register.pool, { filesDir: register.filesDir }), [])
    }))

  it("is refused as a whole where it is damaged, cut short or not whole, and nothing is published", () =>
    withEmpty(async (house) => {
      const lines = taken.text.split("\n").filter(Boolean)
      const changed = (from: string, to: string) => taken.text.replace(from, to)
      const part = await exported(await from.partner(), "?kinds=Term")
      for (const [text, says] of [
        ["", /cut short/],
        ["nothing\n", /no JSON object: nothing/],
        ['{"type":"FeatureCollection"}\n', /no export of a register/],
        [changed('"formatVersion":1', '"formatVersion":2'), /version 2/],
        [lines.slice(0, -1).join("\n"), /cut short/],
        [lines.filter((_, i) => i !== lines.length - 2).join("\n"), /not those the export was made with/],
        [changed('"title":"Read wrongly"', '"title":"Read rightly"'), /not those the export was made with/],
        [changed('"base64":"', '"base64":"AAAA'), /damaged/],
        [changed('"values":{', '"values":{"soul":"black",'), /has no "soul"/],
        [`${taken.text}${lines[1]}\n`, /follows the end/],
        [part.text, /leaves out kinds/],
      ] as const) {
        const { code, told } = await importInto(house, text)
        assert.deepEqual([code, says.test(told)], [1, true], `${says} in ${told}`)
      }
      assert.equal((await house.anonymous.ask("{ __typename }")).revision, 0)
    }))

  it("is refused by a register that holds something, and without a file", async () => {
    const { revision } = await from.anonymous.ask("{ __typename }")
    const { code, told } = await importInto(from, taken.text)
    assert.equal(code, 1)
    assert.match(told, new RegExp(`at revision ${revision}.*empty one only`))
    const without = await importInto(from, taken.text, [])
    assert.equal(without.code, 1)
    assert.match(without.told, /npm run import/)
    assert.equal((await from.anonymous.ask("{ __typename }")).revision, revision)
  })
})
