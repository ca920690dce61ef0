import { createHash } from "node:crypto"
import { allKinds } from "../../api/src/ledger/kind"
import type { House, Visitor } from "./house"
import { deleteWhole, fixturesOf, saidBy, samplesOf } from "./samples"

/** An export as JSON Lines, taken apart. */
export type Export = {
  text: string
  header: any
  files: any[]
  records: any[]
  /** The record lines as they stand. */
  recordText: string
  end: any
}

/** What follows an apostrophe in an export as CSV: texts a spreadsheet would run. */
export const formulas = ["=1+1", "+1", "-1+2", "@SUM(A1)", '=HYPERLINK("http://evil.example","x")']

/** The lines of a stream of objects. */
export const linesOf = (text: string): any[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Takes an export that must succeed; `query` is that of the address. */
export async function exported(visitor: Visitor, query = ""): Promise<Export> {
  const response = await visitor.get(`/export/jsonl${query}`)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`The export is refused: ${text}`)
  const lines = linesOf(text)
  const recordText = text
    .split("\n")
    .filter((line) => line.startsWith('{"type":"record"'))
    .map((line) => `${line}\n`)
    .join("")
  return {
    text,
    header: lines[0],
    files: lines.filter((l) => l.type === "file"),
    records: lines.filter((l) => l.type === "record"),
    recordText,
    end: lines.at(-1),
  }
}

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex")

/** What became of the first dossier after much work, by id. */
export type Worked = Record<"withdrawn" | "renamed" | "deleted" | "restored" | "source", string> & { file: string }

/**
 * Work of every sort on the first dossier: two samples of every kind, a file, texts that look like formulas, records
 * changed, renamed twice, withdrawn, deleted and restored, evidence added later and taken away.
 */
export async function workOn(house: House): Promise<Worked> {
  const editor = await house.as("editor")
  const fixtures = await fixturesOf(house.anonymous, editor)
  const samples = samplesOf(fixtures)
  for (const kind of allKinds()) {
    await editor.write(`create${kind.name}`, samples[kind.name].fuller)
    const { record } = await editor.write(`create${kind.name}`, samples[kind.name].least)
    await editor.write(`update${kind.name}`, { id: record.id, expectedVersion: 1, ...samples[kind.name].change })
  }
  const pdf = await editor.upload(Buffer.from("%PDF-1.4\n%\xff\xfe binary\n", "latin1"))
  const files = [{ sha256: pdf.sha256, name: "scan.pdf" }]
  const source = (await editor.write("createSource", { title: "A Scan", type: "REPORT", files })).record.id
  for (const [i, text] of formulas.entries())
    await editor.write("createPerson", { slug: `formula-${i}`, descriptiveLabel: text })
  const position = { holder: { actor: fixtures.person }, organization: { actor: fixtures.group }, role: "LEADER" }
  const citations = saidBy(fixtures.speaker)
  const withdrawn = (await editor.write("createPosition", { ...position, title: "Read wrongly", citations })).record.id
  await editor.write("updatePosition", {
    id: withdrawn,
    expectedVersion: 1,
    citations: { create: [{ speaker: fixtures.second, asOf: "2020-01-01" }] },
    note: "Looked at again.",
  })
  await editor.write("withdrawPosition", { id: withdrawn, expectedVersion: 2, reason: "It was another man." })
  const renamed = (await editor.write("createPerson", { slug: "first-slug", descriptiveLabel: "renamed" })).record.id
  await editor.write("updatePerson", { id: renamed, expectedVersion: 1, slug: "second-slug" })
  await editor.write("updatePerson", { id: renamed, expectedVersion: 2, slug: "third-slug" })
  const deleted = (await editor.write("createPerson", { slug: "gone", descriptiveLabel: "deleted for good" })).record.id
  await editor.write("updatePerson", { id: deleted, expectedVersion: 1, slug: "gone-too" })
  await editor.write("deletePerson", { id: deleted, expectedVersion: 2 })
  const names = [{ text: "Back Again", script: "Latn", type: "COMMON", preferred: true, citations }]
  const restored = (await editor.write("createPerson", { names })).record.id
  await deleteWhole(editor, "Person", { id: restored, expectedVersion: 1 })
  await editor.write("revertRecord", { id: restored, toVersion: 1, expectedVersion: 2 }, "")
  return { withdrawn, renamed, deleted, restored, source, file: pdf.sha256 }
}
