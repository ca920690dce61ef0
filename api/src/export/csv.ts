import { createHash } from "node:crypto"
import type { Viewer } from "../accounts/policy"
import type { Context } from "../graph/context"
import { makeLoaders } from "../graph/loaders"
import { inWaves } from "../graph/waves"
import { type Kind, kindOf } from "../ledger/kind"
import { type Cell, csvRow, textCell } from "./cells"
import { partsOf } from "./columns"
import type { Taken } from "./json-lines"
import { idPages } from "./pages"
import { type Entry, zipped } from "./zip"

/** Of one file of the archive: its records, and what it is known by. */
type Listed = { file: string; rows: number; sha256: string }

/** The register as a ZIP archive of CSV files, one a kind, in pieces. */
export const csvArchive = (taken: Taken, viewer: Viewer): AsyncGenerator<Uint8Array> =>
  zipped(entries(taken, viewer), taken.at ?? new Date("2000-01-01T12:00:00Z"))

async function* entries(taken: Taken, viewer: Viewer): AsyncGenerator<Entry> {
  const { reader, at, licence, kinds } = taken
  const files: Listed[] = []
  for (const name of kinds) {
    const listed = { file: `${name}.csv`, rows: 0, sha256: "" }
    files.push(listed)
    yield { name: listed.file, pieces: measured(kindPieces(kindOf(name), taken, viewer, listed), listed) }
  }
  yield { name: "README.txt", pieces: [readme] }
  yield { name: "LICENCE.txt", pieces: [licenceText(licence)] }
  const manifest = { format: "sijill-csv", formatVersion: 1, revision: reader.revision, at, licence, kinds, files }
  yield { name: "manifest.json", pieces: [`${JSON.stringify(manifest, null, 2)}\n`] }
}

async function* measured(pieces: AsyncIterable<string>, listed: Listed): AsyncGenerator<string> {
  const hash = createHash("sha256")
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
  listed.sha256 = hash.digest("hex")
}

// Without the mark at its beginning a spreadsheet reads UTF-8 as something else.
const mark = "\uFEFF"

async function* kindPieces(kind: Kind, taken: Taken, viewer: Viewer, listed: Listed): AsyncGenerator<string> {
  const parts = partsOf(kind)
  yield mark + csvRow(parts.flatMap((p) => p.heads).map(textCell))
  for await (const page of idPages(kind, taken.reader)) {
    const ctx = contextOf(taken, viewer)
    const records = (await ctx.load.records(page.map((r) => r.id))).filter(Boolean)
    const rows = await Promise.all(
      records.map(async (record): Promise<Cell[]> => {
        const cells = await Promise.all(parts.map((p) => p.cells(record, ctx)))
        return cells.flat()
      }),
    )
    listed.rows += rows.length
    yield rows.map(csvRow).join("")
  }
}

/** What labels and lists are asked of; made anew for each page, so that what was read of the last is let go. */
function contextOf({ reader: of, licence, mayRead }: Taken, viewer: Viewer): Context {
  const { reader, schedule } = inWaves(of)
  const refuse = () => {
    throw new Error("An export reads one revision and writes nothing.")
  }
  const load = makeLoaders(reader, schedule, mayRead, () => context)
  const acts = { at: refuse, demandWrite: refuse, write: refuse }
  const context = { viewer, reader, load, requestId: "", licence, inside: null, ...acts } as unknown as Context
  return context
}

const readme = [
  "One file for each kind of record, in UTF-8, with a heading line; manifest.json tells the revision of the register,",
  "the licence, and of each file its rows and SHA-256.",
  "",
  "A column that ends in Id holds the id of another record, the one that ends in Label beside it what that is called.",
  "Days are written YYYY-MM-DD, dates of sources as EDTF (ISO 8601-2), terms as list:code. What several entries say",
  'stands in one cell, apart by " | ". What is empty is not known or was not said.',
  "",
  "Columns of evidence: citations and sources (numbers), sourceLabels and speakers (as readers see them); of claims also",
  "voices (what one speaker says twice is one voice), strongestAssertion, assessedAs, contested, firstAttested and",
  "lastAttested (the days the speakers vouch for). What is said, in whose words and where, is in Citation.csv.",
  "",
  "Withdrawn claims are here, with the status WITHDRAWN and the reason: leave them out where you count.",
  "A cell that a spreadsheet would run as a formula begins with an apostrophe; take it off to get the text.",
  "This form leaves out old slugs, history and the files of sources: the export as JSON Lines and the feed have them.",
  "",
].join("\r\n")

const licenceText = (licence: string) =>
  [
    `These data are given under the licence ${licence} (SPDX identifier, see https://spdx.org/licenses/).`,
    "Name the register and the revision they were taken from.",
    "",
  ].join("\r\n")
