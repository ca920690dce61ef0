import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { rm } from "node:fs/promises"
import type { Pool } from "pg"
import { receive, settle } from "../database/files"
import type { Change } from "../ledger/changeset"
import { type KindName, kindOf, kindOfId } from "../ledger/kind"
import { publish } from "../ledger/publish"
import {
  type End,
  type FileLine,
  format,
  formatVersion,
  type Header,
  type RecordLine,
  storedOf,
  Unreadable,
} from "./format"

type Into = {
  pool: Pool
  filesDir: string
  /** Finds out what a file is by its bytes, as for an upload. */
  mediaTypeOf: (path: string) => Promise<{ mediaType: string; text: string | null } | { refused: string }>
  log: (line: string) => void
}

/** What an export holds, read whole and found to be as its end says. */
type Read = { header: Header; end: End; changes: Change[] }

const mostBytesOfFile = 64 * 1024 * 1024

/**
 * Publishes an export, as one changeset, in a register that is empty. Nothing is published unless all of it can be.
 * @param bytes an export as JSON Lines
 * @returns how many records and files came in, and the revision they became
 * @throws with what is wrong: a register that holds something, an export that is damaged, cut short or no whole one
 */
export async function importLines(bytes: AsyncIterable<Uint8Array>, into: Into) {
  const { rows } = await into.pool.query<{ revision: number }>(`SELECT revision FROM ledger."Register"`)
  if (rows[0]!.revision > 0)
    throw new Error(
      `The register is at revision ${rows[0]!.revision}: an export is imported into an empty one only, because its records keep their ids.`,
    )
  const { header, end, changes } = await read(bytes, into)
  if (changes.length === 0) throw new Unreadable("The export holds no record.")
  into.log(`Publishing ${changes.length} records as one changeset.`)
  const done = await publish(into.pool, {
    title: `Import of an export of revision ${header.revision} (${header.at?.slice(0, 10)})`,
    author: "import",
    authorId: null,
    reviewed: false,
    changes,
    hash: end.sha256,
  })
  if (done.ok) return { records: changes.length, files: end.files, revision: done.revision }
  const told = done.errors.slice(0, 20).map((e) => `  ${e.path.join(".")}: ${e.message}`)
  throw new Error(`The register refuses the export (${done.errors.length} faults):\n${told.join("\n")}`)
}

async function read(bytes: AsyncIterable<Uint8Array>, into: Into): Promise<Read> {
  const changes: Change[] = []
  const terms = new Map<string, string>()
  const counts: Partial<Record<KindName, number>> = {}
  const hash = createHash("sha256")
  let [header, end, files]: [Header | null, End | null, number] = [null, null, 0]
  for await (const text of lines(bytes)) {
    if (end) throw new Unreadable("Something follows the end of the export.")
    const line = parsed(text)
    if (!header) {
      header = headerIn(line)
      for (const kind of header.kinds) counts[kind] = 0
    } else if (line.type === "file") {
      await keepFile(line as FileLine, into)
      files++
    } else if (line.type === "record") {
      hash.update(`${text}\n`)
      const record = { values: {}, ...line } as RecordLine
      if (kindOfId(record.id) !== record.kind) throw new Unreadable(`"${record.id}" is no id of ${record.kind}.`)
      if (record.kind === "Term") terms.set(`${record.values.scheme}:${record.values.code}`, record.id)
      counts[record.kind] = (counts[record.kind] ?? 0) + 1
      changes.push(changeOf(record, terms))
      if (changes.length % 10_000 === 0) into.log(`${changes.length} records read.`)
    } else if (line.type === "end") end = line as unknown as End
    else throw new Unreadable(`An export has no lines of the type "${line.type}".`)
  }
  if (!header || !end) throw new Unreadable("The export is cut short: its end is missing.")
  if (hash.digest("hex") !== end.sha256) throw new Unreadable("The records are not those the export was made with.")
  const differs = [...Object.keys(counts), ...Object.keys(end.counts)].some(
    (k) => counts[k as KindName] !== end!.counts[k as KindName],
  )
  if (differs || end.records !== changes.length || end.files !== files)
    throw new Unreadable("The export holds other numbers of records or files than its end says.")
  return { header, end, changes }
}

function headerIn(line: { type?: unknown }): Header {
  const header = line as Header
  if (header.type !== "header" || header.format !== format)
    throw new Unreadable("This is no export of a register as JSON Lines: its first line should say so.")
  if (header.formatVersion !== formatVersion)
    throw new Unreadable(
      `The export has version ${header.formatVersion} of its form; this reads version ${formatVersion}.`,
    )
  if (!header.complete)
    throw new Unreadable("The export leaves out kinds or files, and the rest points at them: take a whole one.")
  return header
}

/** A line that is not as it should be is told by its beginning. */
function parsed(text: string): { type?: unknown } {
  try {
    const line: unknown = JSON.parse(text)
    if (typeof line === "object" && line !== null) return line
  } catch {
    // told below
  }
  throw new Unreadable(`This line is no JSON object: ${text.slice(0, 80)}`)
}

function changeOf(record: RecordLine, terms: Map<string, string>): Change {
  const { kind, id } = record
  return { op: "CREATE", kind, id, path: [id], stored: storedOf(kindOf(kind), record, (term) => terms.get(term)) }
}

async function keepFile(line: FileLine, { pool, filesDir, mediaTypeOf }: Into): Promise<void> {
  const received = await receive(filesDir, Readable.from([Buffer.from(String(line.base64), "base64")]), mostBytesOfFile)
  try {
    const found = await mediaTypeOf(received.path)
    if (received.sha256 !== line.sha256 || received.bytes !== line.size)
      throw new Unreadable(`The file ${line.sha256} is damaged in the export.`)
    if ("refused" in found) throw new Unreadable(`The file ${line.sha256} cannot be kept. ${found.refused}`)
    await settle(filesDir, received)
    await pool.query(
      `INSERT INTO "StoredFile" ("sha256", "mediaType", "size", "text") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [line.sha256, found.mediaType, line.size, found.text],
    )
  } finally {
    await rm(received.path, { force: true })
  }
}

/** The lines of a stream. Only line feeds end one: other separators may stand in what is quoted. */
async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun: Buffer[] = []
  for await (const chunk of bytes) {
    let rest = Buffer.from(chunk)
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Buffer.concat([...begun, rest.subarray(0, end)]).toString("utf8")
      begun = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) begun.push(rest)
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString("utf8")
}
