import type { ClientBase, PoolClient } from "pg"
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { damageOf, placeOf } from "../database/files"
import { documentText } from "./document"
import { type Draft, fault } from "./draft"
import type { Row, UserError } from "./kind"

type Stored = { sha256: string; mediaType: string; size: number; characters: number | null }

/**
 * Says of every file a source is given what it is: media type, size, and how long a text is.
 * @returns what is wrong: files nobody uploaded, one that stands twice, a text that is none, a second text
 */
export async function resolveFiles(client: PoolClient, drafts: Draft[]): Promise<UserError[]> {
  const given = drafts.filter((d) => d.children.get("SourceFile")?.length)
  if (given.length === 0) return []
  const found = await client.query<Stored>(
    `SELECT sha256, "mediaType", size, char_length(text) AS characters FROM "StoredFile" WHERE sha256 = ANY($1::text[])`,
    [given.flatMap((d) => d.children.get("SourceFile")!.map((row) => row.sha256))],
  )
  const stored = new Map(found.rows.map((row) => [row.sha256, row]))
  return given.flatMap((draft) => {
    const rows = draft.children.get("SourceFile")!
    return rows.flatMap((row, i) => {
      const file = stored.get(String(row.sha256))
      if (file) Object.assign(row, { mediaType: file.mediaType, size: file.size, characters: file.characters })
      return faultsOf(row, rows.slice(0, i)).map(([field, message]) =>
        fault(draft, ["files", i, field], message, file ? "BAD_USER_INPUT" : "NOT_FOUND"),
      )
    })
  })
}

function faultsOf(row: Row, before: Row[]): [field: string, message: string][] {
  if (!row.mediaType)
    return [["sha256", `No file with the SHA-256 ${row.sha256} was uploaded: upload it first (POST /files).`]]
  if (before.some((other) => other.sha256 === row.sha256))
    return [["sha256", "The file stands in this list already: leave one of the two out."]]
  if (row.role !== "TEXT") return []
  if (row.mediaType !== "text/plain")
    return [
      ["role", `Only plain text can be the text of a source, and this file is ${row.mediaType}: make it a DOCUMENT.`],
    ]
  return before.some((other) => other.role === "TEXT")
    ? [["role", "A source has one text, and another file of this list is it: make one of the two a DOCUMENT."]]
    : []
}

/** Checks that every stored file lies on the disk as it was uploaded, and that texts are kept as their files say. */
export async function filesKept(client: ClientBase, filesDir: string): Promise<string[]> {
  const { rows } = await client.query<Stored & { hash: string | null; sources: string[] }>(
    `SELECT f.sha256, f."mediaType", f.size, encode(sha256(convert_to(f.text, 'UTF8')), 'hex') AS hash,
       ARRAY(SELECT DISTINCT s."sourceId" FROM ledger."SourceFile" s WHERE s.sha256 = f.sha256 ORDER BY 1) AS sources
     FROM "StoredFile" f ORDER BY f.sha256`,
  )
  const faults: string[] = []
  for (const file of rows) {
    const damage = (await damageOf(filesDir, file)) ?? (await otherText(filesDir, file))
    const of = file.sources.length > 0 ? `of ${file.sources.join(", ")}` : "that no source holds yet"
    if (damage)
      faults.push(`The file ${file.sha256} ${of} ${damage}: restore it to ${join(filesDir, placeOf(file.sha256))}.`)
  }
  return faults
}

async function otherText(filesDir: string, { sha256, hash }: { sha256: string; hash: string | null }) {
  if (hash === null) return null
  const text = documentText(await readFile(join(filesDir, placeOf(sha256))))
  const same = text !== null && createHash("sha256").update(text).digest("hex") === hash
  return same ? null : "reads otherwise than the text the register keeps of it"
}
