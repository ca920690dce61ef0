import assert from "node:assert/strict"
import { rename } from "node:fs/promises"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { parse } from "csv-parse/sync"
import { strFromU8, unzipSync } from "fflate"
import { placeOf } from "../../api/src/database/files"
import { allKinds, kindNames } from "../../api/src/ledger/kind"
import { everything, many } from "../support/forms"
import { type House, openHouse, type Visitor } from "../support/house"
import { exported, formulas, sha256, type Worked, workOn } from "../support/taken"

let house: House
let editor: Visitor
let partner: Visitor
let seeded: { revision: number; recordText: string }
let done: Worked
before(async () => {
  house = await openHouse("seeded_register", { SIJILL_DATA_LICENCE: "ODbL-1.0" })
  editor = await house.as("editor")
  partner = await house.partner()
  const { header, recordText } = await exported(partner)
  seeded = { revision: header.revision, recordText }
  done = await workOn(house)
})
after(() => house.close())

const codeOf = async (response: Response) => ((await response.json()) as any).errors[0]

describe("The export as JSON Lines", () => {
  it("begins with what it is and ends with what it holds", async () => {
    const response = await partner.get("/export/jsonl")
    const { revision } = await house.anonymous.ask("{ __typename }")
    assert.deepEqual(
      [
        "Content-Disposition",
        "Content-Type",
        "Content-Encoding",
        "Cache-Control",
        "Sijill-Revision",
        "X-Content-Type-Options",
      ].map((n) => response.headers.get(n)),
      [
        `attachment; filename=sijill-r${revision}.jsonl`,
        "application/x-ndjson; charset=utf-8",
        "gzip",
        "no-store",
        String(revision),
        "nosniff",
      ],
    )
    await response.body!.cancel()
    const { header, files, records, recordText, end } = await exported(partner)
    const { register } = await house.anonymous.read("{ register { at licence } }")
    const { leftOut, kinds, ...rest } = header
    assert.deepEqual(rest, {
      type: "header",
      format: "sijill-export",
      formatVersion: 1,
      revision,
      at: register.at,
      licence: "ODbL-1.0",
      files: true,
      complete: true,
    })
    assert.deepEqual([...kinds].sort(), [...kindNames].sort())
    assert.ok(leftOut.some((l: string) => l.includes("deleted records")))
    assert.deepEqual([end.type, end.records, end.files], ["end", records.length, files.length])
    assert.equal(end.sha256, sha256(recordText))
    for (const kind of allKinds()) {
      const { list } = await house.anonymous.read(
        `{ list: ${many(kind.name)}(first: 1, ${everything(kind)}) { totalCount } }`,
      )
      assert.deepEqual([kind.name, end.counts[kind.name]], [kind.name, list.totalCount])
    }
  })

  it("holds a record whole: days, amounts and terms as people write them, lists, old slugs, what was withdrawn", async () => {
    const { records, files } = await exported(partner)
    const by = new Map(records.map((r) => [r.id, r]))
    const withdrawn = by.get(done.withdrawn)
    assert.deepEqual(
      [
        withdrawn.values.status,
        withdrawn.values.withdrawnReason,
        withdrawn.values.role,
        withdrawn.derived.lastAttested,
      ],
      ["WITHDRAWN", "It was another man.", "position-role:LEADER", "2020-01-01"],
    )
    const renamed = by.get(done.renamed)
    assert.equal(renamed.values.slug, "third-slug")
    assert.deepEqual(
      renamed.oldSlugs.map((o: any) => o.slug),
      ["first-slug", "second-slug"],
    )
    assert.equal(by.has(done.deleted), false)
    assert.ok(by.has(done.restored))
    const leaflet = records.find((r) => r.values.title === "Another Leaflet" || r.values.title === "A Leaflet")
    assert.equal(leaflet.values.accessed, "2018-08-07")
    assert.deepEqual(
      leaflet.lists.authors.map((a: any) => a.printedName),
      ["K. Merhi", "somebody else"],
    )
    const flow = records.find((r) => r.kind === "FundingFlow" && r.values.item === "boots")
    assert.deepEqual([flow.values.amountLow, flow.values.amountHigh], ["25000", "30000.5"])
    const file = files.find((f) => f.sha256 === done.file)
    assert.equal(file.mediaType, "application/pdf")
    assert.equal(sha256(Buffer.from(file.base64, "base64")), done.file)
  })

  it("holds nothing that is deleted, and no file that no source holds", async () => {
    const { sha256: unpublished } = await editor.upload("A draft nobody has published yet.\n")
    const { text, files } = await exported(partner)
    for (const canary of ["deleted for good", '"gone-too"', done.deleted]) assert.ok(!text.includes(canary), canary)
    assert.ok(!files.some((f) => f.sha256 === unpublished))
  })

  it("is the same to the letter for the same content, and at an earlier revision what it was then", async () => {
    const [one, two] = [await exported(partner), await exported(partner)]
    assert.equal(one.text, two.text)
    const then = await exported(partner, `?revision=${seeded.revision}`)
    assert.equal(then.header.revision, seeded.revision)
    assert.equal(then.recordText, seeded.recordText)
    const known = await exported(partner, `?knownAt=${encodeURIComponent(then.header.at)}`)
    assert.equal(known.text, then.text)
    const { header, records, end } = await exported(partner, "?revision=0")
    assert.deepEqual([header.revision, header.at, records, end.sha256], [0, null, [], sha256("")])
  })

  it("gives only the kinds asked for, and says what it leaves out", async () => {
    const { header, records, files, end } = await exported(partner, "?kinds=Position,Person")
    assert.deepEqual(header.kinds, ["Person", "Position"])
    assert.deepEqual([header.complete, header.files, files], [false, false, []])
    assert.ok(header.leftOut.some((l: string) => l.includes("Speaker")))
    assert.deepEqual([...new Set(records.map((r) => r.kind))], ["Person", "Position"])
    assert.deepEqual(Object.keys(end.counts), ["Person", "Position"])
    const without = await exported(partner, "?files=off")
    assert.deepEqual([without.header.complete, without.files], [false, []])
    assert.ok(without.header.leftOut.includes("the files of sources"))
  })

  it("refuses what it does not know, and says what there is", async () => {
    for (const [query, argument, told] of [
      ["kinds=Position,Persons", "kinds", /"Persons" is no kind.*Person,/],
      ["kinds=", "kinds", /is no kind/],
      ["kinds=Person&kinds=Term", "kinds", /once/],
      ["kind=Person", "kind", /kinds, revision, knownAt/],
      ["files=no", "files", /on or off/],
      ["revision=99999", "revision", /the newest is/],
      ["revision=1&knownAt=2020-01-01", "knownAt", /not both/],
    ] as const) {
      const response = await partner.get(`/export/jsonl?${query}`)
      const { message, extensions } = await codeOf(response)
      assert.deepEqual(
        [response.status, extensions.code, extensions.argument],
        [400, "BAD_USER_INPUT", [argument]],
        query,
      )
      assert.match(message, told)
    }
    assert.equal((await partner.get("/export/csv?files=off")).status, 400)
    assert.equal((await partner.get("/export/xml")).status, 404)
    const posted = await partner.get("/export/jsonl", { method: "POST" })
    assert.deepEqual([posted.status, posted.headers.get("Allow")], [405, "GET, HEAD"])
    const asked = await partner.get("/export/jsonl", { method: "HEAD" })
    assert.deepEqual([asked.status, await asked.text()], [200, ""])
  })

  it("is broken off, and never looks whole, where a file is damaged", async () => {
    const place = join(house.register.filesDir, placeOf(done.file))
    await rename(place, `${place}.away`)
    try {
      const response = await partner.get("/export/jsonl")
      assert.equal(response.status, 200)
      await assert.rejects(response.text())
    } finally {
      await rename(`${place}.away`, place)
    }
    assert.equal((await exported(partner)).end.type, "end")
  })
})

describe("The export as CSV", () => {
  type Archive = { files: Record<string, Uint8Array>; manifest: any; rows(kind: string): Record<string, string>[] }

  async function archive(query = ""): Promise<Archive> {
    const response = await partner.get(`/export/csv${query}`)
    assert.equal(response.status, 200)
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const manifest = JSON.parse(strFromU8(files["manifest.json"]!))
    return { files, manifest, rows: (kind) => parse(files[`${kind}.csv`]!, { bom: true, columns: true }) as any }
  }

  it("is an archive of a file a kind, with rows and hashes told, the licence and how to read it", async () => {
    const response = await partner.get("/export/csv", { method: "HEAD" })
    const { revision } = await house.anonymous.ask("{ __typename }")
    assert.deepEqual(
      [response.headers.get("Content-Type"), response.headers.get("Content-Disposition")],
      ["application/zip", `attachment; filename=sijill-r${revision}.zip`],
    )
    const { files, manifest, rows } = await archive()
    assert.deepEqual([manifest.revision, manifest.licence], [revision, "ODbL-1.0"])
    assert.deepEqual(
      Object.keys(files).sort(),
      [...kindNames.map((k) => `${k}.csv`), "LICENCE.txt", "README.txt", "manifest.json"].sort(),
    )
    for (const { file, rows: told, sha256: hash } of manifest.files) {
      assert.deepEqual([file, rows(file.replace(".csv", "")).length, sha256(files[file]!)], [file, told, hash])
      assert.deepEqual([...files[file]!.slice(0, 3)], [0xef, 0xbb, 0xbf], `${file} begins with its mark.`)
      assert.doesNotMatch(strFromU8(files[file]!).replace(/"[^"]*"/gs, ""), /[^\r]\n/, `${file} ends lines by CRLF.`)
    }
    assert.match(strFromU8(files["LICENCE.txt"]!), /ODbL-1.0/)
  })

  it("holds what the export as JSON Lines holds, record by record", async () => {
    const [{ records }, { rows }] = [await exported(partner), await archive()]
    for (const kind of kindNames)
      assert.deepEqual(
        rows(kind).map((r) => r.id),
        records.filter((r) => r.kind === kind).map((r) => r.id),
      )
    const csv = new Map(rows("FundingFlow").map((r) => [r.id, r]))
    for (const { id, values } of records.filter((r) => r.kind === "FundingFlow"))
      for (const [name, value] of Object.entries(values))
        assert.equal(csv.get(id)![name]!.replace(/^'/, ""), String(value), `${id} ${name}`)
  })

  it("tells what a record points at by its label, and who says so", async () => {
    const { rows } = await archive()
    const position = rows("Position").find((r) => r.id === done.withdrawn)!
    const { position: told } = await house.anonymous.read(
      `{ position(id: "${done.withdrawn}") { label holder { actor { label } } organization { actor { label } }
        support { voices strongestAssertion } citations { nodes { speaker { publicLabel } } } } }`,
    )
    assert.equal(position.label, told.label)
    assert.equal(position.holderLabel, told.holder.actor.label)
    assert.equal(position.organizationLabel, told.organization.actor.label)
    assert.deepEqual([position.role, position.roleLabel], ["position-role:LEADER", "leader"])
    assert.deepEqual(
      [position.citations, position.voices, position.strongestAssertion, position.lastAttested, position.status],
      ["2", String(told.support.voices), told.support.strongestAssertion, "2020-01-01", "WITHDRAWN"],
    )
    const speakers = [...new Set(told.citations.nodes.map((c: any) => c.speaker.publicLabel))].sort()
    assert.deepEqual(position.speakers!.split(" | ").sort(), speakers)
    const leaflet = rows("Source").find((r) => /Leaflet/.test(r.title!))!
    assert.match(leaflet.authors!, /^personId: per_\w+ \(.+\); printedName: K. Merhi \| printedName: somebody else$/)
  })

  it("has no cell a spreadsheet would run, and numbers that are numbers", async () => {
    const { files, rows } = await archive()
    let negative = 0
    for (const kind of kindNames) {
      const table: string[][] = parse(files[`${kind}.csv`]!, { bom: true }) as any
      assert.equal(new Set(table[0]).size, table[0]!.length, `Headings of ${kind} differ.`)
      for (const row of table)
        for (const [i, cell] of row.entries()) {
          const numeric = /^-?\d+(\.\d+)?$/.test(cell) && /Latitude|Longitude/.test(table[0]![i]!)
          if (numeric && cell.startsWith("-")) negative++
          else assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/, `${kind}.${table[0]![i]}`)
        }
    }
    assert.ok(negative > 0, "A point in the west has a negative number.")
    const persons = rows("Person")
    for (const [i, text] of formulas.entries())
      assert.equal(persons.find((r) => r.slug === `formula-${i}`)!.descriptiveLabel, `'${text}`)
  })

  it("gives the kinds asked for, at the revision asked for", async () => {
    const { files, manifest } = await archive(`?kinds=Person&revision=${seeded.revision}`)
    assert.deepEqual([manifest.kinds, manifest.revision], [["Person"], seeded.revision])
    assert.deepEqual(Object.keys(files), ["Person.csv", "README.txt", "LICENCE.txt", "manifest.json"])
    const empty = await archive("?revision=0")
    assert.deepEqual(
      empty.manifest.files.map((f: any) => f.rows),
      kindNames.map(() => 0),
    )
  })
})

describe("Whoever may not take exports", () => {
  it("is refused, and told what it takes", async () => {
    for (const path of ["/export/jsonl", "/export/csv"]) {
      const nobody = await house.anonymous.get(path)
      const { message, extensions } = await codeOf(nobody)
      assert.deepEqual([nobody.status, extensions.code], [401, "UNAUTHENTICATED"])
      assert.match(message, /scope "export"/)
      for (const role of ["viewer", "contributor", "reviewer", "editor", "admin"] as const) {
        const refused = await (await house.as(role)).get(path)
        const { message, extensions } = await codeOf(refused)
        assert.deepEqual([refused.status, extensions.code], [403, "FORBIDDEN"])
        assert.match(message, new RegExp(`As ${role} .*scope "export"`))
      }
    }
  })
})
