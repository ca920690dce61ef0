import { Int } from "type-graphql"
import type { Context } from "../graph/context"
import { object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { AnyRecord } from "../graph/interfaces"
import { graphKind, recordKinds } from "../graph/kinds"
import { list } from "../graph/list"
import { enumOf } from "../graph/scalars"
import { kindGroups } from "../graph/types"
import { kindNames } from "../ledger/kind"

const match = list("SearchMatch", "How a search found a record.", {
  EXACT: {
    en: "The name itself",
    ar: "الاسم نفسه",
    is: "The name is what was asked, but for case, accents and vowel signs.",
  },
  PREFIX: { en: "Begins so", ar: "يبدأ هكذا", is: "The name begins with what was asked." },
  WORD: { en: "A word begins so", ar: "كلمة تبدأ هكذا", is: "A word of the name begins with what was asked." },
  SIMILAR: { en: "Similar", ar: "مشابه", is: "The name is spelled alike." },
  SLUG: { en: "Readable key", ar: "المفتاح المقروء", is: "The slug is what was asked." },
  EXTERNAL_ID: { en: "Id elsewhere", ar: "معرّف خارجي", is: "An id in another register or file is what was asked." },
})

const Hit = object("SearchHit", "A record found, and why.", {
  record: { type: () => AnyRecord, description: "The record." },
  matched: { type: () => String, description: "The name, title or id that matched." },
  how: { type: () => enumOf(match), description: "How it matched." },
})

const slugs = kindGroups("Entity")
  .map((k) => `SELECT t.id, t.slug FROM "${k}" t WHERE t.slug = lower(btrim($2))`)
  .join(" UNION ALL ")

/*
 * Names and titles are compared folded ($1); what `fold` leaves holds no LIKE pattern. Trigrams need three letters to be
 * of use, so a shorter search looks at the beginnings of names only. What is merely spelled alike comes last and costs
 * most, so it is looked for only where the rest does not fill the answer.
 */
const searchSql = (spelled: string) => `
  WITH called AS (
    SELECT n."recordId" AS id, n.text AS matched, n.folded FROM "Name" n WHERE n.status = 'ACCEPTED' AND (${spelled})
    UNION ALL SELECT n.id, n.title, n.folded FROM "Source" n WHERE n.title IS NOT NULL AND (${spelled})
    UNION ALL SELECT n.id, n."publicLabel", n.folded FROM "Speaker" n WHERE ${spelled}
    UNION ALL SELECT n.id, l.label, fold(l.label) FROM "Term" n, LATERAL (VALUES (n."labelEn"), (n."labelAr")) l(label) WHERE ${spelled}),
  hits AS (
    SELECT c.id, c.matched, CASE WHEN c.folded = $1 THEN 'EXACT' WHEN starts_with(c.folded, $1) THEN 'PREFIX' WHEN c.folded LIKE '% ' || $1 || '%' THEN 'WORD' ELSE 'SIMILAR' END AS how,
      similarity(c.folded, $1) AS near FROM called c
    UNION ALL SELECT s.id, s.slug, 'SLUG', 1 FROM (${slugs}) s
    UNION ALL SELECT x."recordId", x.scheme || ':' || x.value, 'EXTERNAL_ID', 1 FROM "ExternalId" x WHERE x.value = $2 AND x."unique"),
  best AS (
    SELECT DISTINCT ON (h.id) h.*, array_position('{EXACT,SLUG,EXTERNAL_ID,PREFIX,WORD,SIMILAR}'::text[], h.how) AS rank
    FROM hits h WHERE split_part(h.id, '_', 1) = ANY($3::text[]) ORDER BY h.id, rank, near DESC)
  SELECT b.id, b.matched, b.how FROM best b ORDER BY b.rank, b.near DESC, b.id LIMIT $4::int`

const begins = "n.folded LIKE $1 || '%'"
const words = `${begins} OR n.folded LIKE '% ' || $1 || '%'`

export const search = roots([
  {
    name: "search",
    type: () => [Hit],
    description: "Finds records by anything they are called, by slug or by a unique id elsewhere; best first.",
    args: {
      query: {
        type: () => String,
        nullable: false,
        description: "What to look for, at most 200 characters; case, accents and vowel signs do not matter.",
      },
      kinds: { type: () => [enumOf(recordKinds)], description: "Only records of these kinds." },
      first: { type: () => Int, description: "How many at most, 1–100.", defaultValue: 25 },
    },
    resolve: async ({ query, kinds, first }, ctx: Context) => {
      if (first < 1 || first > 100) throw badArgument(`first is ${first}: ask for 1 to 100.`, ["first"])
      if (query.length > 200) throw badArgument("Search for at most 200 characters.", ["query"])
      const folded = (await ctx.reader.sql<{ f: string }>("SELECT fold($1) AS f", query))[0]!.f
      if (folded === "") return []
      const prefixes = (kinds ?? kindNames).map((k: string) => graphKind(k).prefix)
      const look = (spelled: string) =>
        ctx.reader.sql<{ id: string; matched: string; how: string }>(searchSql(spelled), folded, query, prefixes, first)
      const short = [...folded].length < 3
      const strict = await look(short ? begins : words)
      const found = short || strict.length === first ? strict : await look(`${words} OR n.folded % $1`)
      const records = await ctx.load.records(found.map((h) => h.id))
      return found.flatMap((h, i) => (records[i] ? [{ record: records[i], matched: h.matched, how: h.how }] : []))
    },
  },
])
