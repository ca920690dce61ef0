import { Field, Int, ObjectType } from "type-graphql"
import type { Context } from "../graph/context"
import { fieldsOn } from "../graph/define"
import { badArgument } from "../graph/errors"
import { choice, text } from "../graph/fields"
import { classOf } from "../graph/types"
import type { Rule } from "../ledger/kind"
import { FileRole } from "./lists"

@ObjectType({
  description: "A file of a source, stored under the SHA-256 of its bytes. Upload it first: POST /files.",
})
export class SourceFile {
  @text("SHA-256 of its bytes in hexadecimal, as the upload answered it.", {
    required: true,
    max: 64,
    pattern: [/^[0-9a-f]{64}$/, "the SHA-256 of an uploaded file: 64 digits 0-9 and a-f"],
  })
  sha256!: string
  @text("Its name, as readers see and save it.", {
    required: true,
    max: 200,
    pattern: [/^[^/\\:*?"<>|]+$/, 'a name without folders and the signs : * ? " < > |, e.g. statement.pdf'],
  })
  name!: string
  @choice(FileRole, "Whether it is the document or the text of it.", { byDefault: "DOCUMENT" })
  role!: string
  @Field(() => String, {
    description: "Its media type, found from its bytes: application/pdf, image/png, text/plain …",
  })
  mediaType!: string
  @Field(() => Int, { description: "Its size in bytes." })
  size!: number
  @Field(() => Int, { nullable: true, description: "Of a text, its length in code points; null of other files." })
  characters!: number | null

  @Field(() => String, {
    description: "Where its bytes are, from the root of the register's address; sent as attachment.",
  })
  get url(): string {
    return `/files/${this.sha256}`
  }
}

/** The text of a source and what stands in it where a citation `c` has its quote. */
const withText = `JOIN "Speaker" s ON s.id = c."speakerId"
  LEFT JOIN "SourceFile" f ON f."sourceId" = s."sourceId" AND f.role = 'TEXT' LEFT JOIN "StoredFile" t ON t.sha256 = f.sha256`
const standsThere = `substring(t.text FROM c."quoteStart" + 1 FOR c."quoteEnd" - c."quoteStart")`

/** Offsets count in a text: without one they mean nothing. */
export const offsetsNeedText: Rule = {
  sql: `SELECT c.id FROM "Citation" c ${withText} WHERE c.id = ANY($1) AND c."quoteStart" IS NOT NULL AND t.sha256 IS NULL`,
  path: ["quoteStart"],
  message:
    "The speaker's source holds no text to count in: leave quoteStart and quoteEnd empty, or upload the text and add it to the source's files as TEXT first.",
}

/** A quote with offsets is what the text says there. */
export const quoteStands: Rule = {
  sql: `SELECT c.id, CASE WHEN c."quoteEnd" > f.characters THEN 'the text ends at ' || f.characters
          ELSE 'there stands "' || left(${standsThere}, 80) || CASE WHEN c."quoteEnd" - c."quoteStart" > 80 THEN ' …"' ELSE '"' END END AS detail
        FROM "Citation" c ${withText}
        WHERE c.id = ANY($1) AND c."quoteStart" IS NOT NULL AND t.sha256 IS NOT NULL AND ${standsThere} IS DISTINCT FROM c.quote`,
  path: ["quoteStart"],
  message:
    "The quote does not stand at these offsets: {detail}. Count in code points of the source's text from 0, the end not included.",
}

// Only where the text has just become another: whoever changes the title need not read it again for every quote.
/** A text that is exchanged or taken away leaves no quote behind that pointed into it. */
export const quotesStand: Rule = {
  sql: `SELECT s."sourceId" AS id, CASE count(*) WHEN 1 THEN 'one citation' ELSE count(*) || ' citations' END AS detail
        FROM "Citation" c ${withText}
        WHERE s."sourceId" = ANY($1) AND c."quoteStart" IS NOT NULL AND ${standsThere} IS DISTINCT FROM c.quote
          AND EXISTS (SELECT FROM ledger."SourceFile" v WHERE v."sourceId" = s."sourceId" AND v.role = 'TEXT'
            AND v.v_to = current_setting('sijill.revision')::integer AND v.sha256 IS DISTINCT FROM f.sha256)
        GROUP BY s."sourceId"`,
  path: ["files"],
  message:
    "The text that stood here is quoted with offsets by {detail}, and what comes now reads otherwise there: change the citations, or empty their offsets, first.",
}

const mostAtOnce = 100_000

const passagesSql = `
  SELECT f."sourceId" AS id, ledger."publishedText"(f.sha256, $2::integer, $3::integer) AS passage
  FROM "SourceFile" f WHERE f."sourceId" = ANY($1::text[]) AND f.role = 'TEXT'`

/** The text of a source, a passage at a time. */
export const textField = fieldsOn(
  () => classOf("Source"),
  [
    {
      name: "text",
      type: () => String,
      description:
        "A passage of its text, the file with the role TEXT; null where it has none. In the form offsets of quotes count in: line ends as LF, Unicode NFC.",
      args: {
        from: {
          type: () => Int,
          nullable: false,
          defaultValue: 0,
          description: "Where the passage begins, in code points from 0.",
        },
        length: {
          type: () => Int,
          nullable: false,
          defaultValue: 10_000,
          description: "How many code points of it, 1–100,000; each 1,000 cost as much as a record.",
        },
      },
      resolve: async (root: { id: string }, { from, length }, ctx: Context) => {
        if (from < 0) throw badArgument("from is a whole number from 0.", ["from"])
        if (length < 1 || length > mostAtOnce)
          throw badArgument(`length is a whole number from 1 to ${mostAtOnce}.`, ["length"])
        const passages = ctx.load.batch<string, string | null>(`text ${from} ${length}`, async (ids) => {
          const rows = await ctx.reader.sql<{ id: string; passage: string | null }>(passagesSql, ids, from, length)
          const found = new Map(rows.map((row) => [row.id, row.passage]))
          return ids.map((id) => found.get(id) ?? null)
        })
        return passages.load(root.id)
      },
    },
  ],
)
