import type { PoolClient } from "pg"
import { type Draft, enters, fault } from "./draft"
import type { UserError } from "./kind"
import type { Derived } from "./derive"

/**
 * Gives every new entity a slug, from its best name if none was given, and notes slugs that are given up.
 * A slug that is taken, now or before, is refused where it was asked for and made unique where it was not; what comes
 * back from an earlier version gives way to whom has it now only.
 */
export async function chooseSlugs(
  client: PoolClient,
  drafts: Draft[],
  errors: UserError[],
): Promise<Derived["oldSlugs"]> {
  const old: Derived["oldSlugs"] = []
  const wanting = drafts.filter(
    (d) =>
      d.kind.fields.some((f) => f.name === "slug") && d.op !== "DELETE" && (enters(d) || d.given.slug !== undefined),
  )
  const names = new Map(
    drafts
      .filter((d) => d.kind.name === "Name" && d.now.script === "Latn")
      .map((d) => [String(d.now.recordId), d.now.text as string]),
  )
  for (const kind of new Set(wanting.map((d) => d.kind))) {
    const of = wanting.filter((d) => d.kind === kind)
    const asked = new Map(of.map((d) => [d, d.given.slug as string | null | undefined]))
    const base = new Map(
      of.map((d) => [
        d,
        asked.get(d) ?? slugOf((d.now.title ?? names.get(d.id) ?? d.now.descriptiveLabel) as string | null, d.id),
      ]),
    )
    const found = await client.query(
      `SELECT slug, id, NULL AS ordinal FROM "${kind.name}" WHERE slug = ANY($1::text[])
       UNION ALL SELECT slug, "recordId", ordinal FROM "OldSlug" WHERE kind = $2 AND slug = ANY($1::text[]) ORDER BY ordinal`,
      [[...base.values()], kind.name],
    )
    // The last row of a slug counts: that of the record that has it, else of the one that gave it up last.
    const taken = new Map<string, { id: string; ordinal: number | null }>(found.rows.map((r) => [r.slug, r]))
    for (const d of of) {
      const slug = base.get(d)!
      const other = taken.get(slug)
      const owner = other && (other.ordinal === null || !d.stored) ? other.id : undefined
      if (owner && owner !== d.id && asked.get(d))
        errors.push(
          fault(
            d,
            ["slug"],
            `The slug "${slug}" belongs to another ${kind.name}: choose another, or leave it out.`,
            "CONFLICT",
            [{ id: owner, reason: "TAKEN" }],
          ),
        )
      d.now.slug = owner && owner !== d.id ? `${slug}-${d.id.slice(-6)}` : slug
      taken.set(slug, { id: d.id, ordinal: null })
      if (d.before?.slug && d.before.slug !== d.now.slug)
        old.push({ recordId: d.id, kind: kind.name, slug: d.before.slug as string })
    }
  }
  return [...old, ...broughtSlugs(drafts), ...(await formerSlugs(client, drafts))]
}

/** The slugs a record had in the register it is brought from. */
function broughtSlugs(drafts: Draft[]): Derived["oldSlugs"] {
  return drafts
    .filter((d) => d.op === "CREATE")
    .flatMap((d) =>
      (d.children.get("OldSlug") ?? []).map(({ slug, ordinal }) => ({
        recordId: d.id,
        kind: d.kind.name,
        slug: slug as string,
        ordinal: ordinal as number,
      })),
    )
}

/** The slugs a record had before it was deleted come back with it. */
async function formerSlugs(client: PoolClient, drafts: Draft[]): Promise<Derived["oldSlugs"]> {
  const found: Derived["oldSlugs"] = []
  const back = drafts.filter((d) => d.op === "RESTORE" && d.now.slug)
  for (const kind of new Set(back.map((d) => d.kind.name))) {
    const of = back.filter((d) => d.kind.name === kind)
    const { rows } = await client.query(
      `SELECT v."recordId", v.kind, v.slug, v.ordinal
       FROM (SELECT "recordId", kind, slug, ordinal, v_to FROM ledger."OldSlug"
         UNION ALL SELECT id, $2, slug, NULL, v_to FROM ledger."${kind}") v
       JOIN "Record" r ON r.id = v."recordId" AND r.revision = v.v_to
       JOIN unnest($1::text[], $3::text[]) AS i(id, slug) ON i.id = v."recordId" AND (i.slug <> v.slug OR v.ordinal IS NOT NULL)`,
      [of.map((d) => d.id), kind, of.map((d) => d.now.slug)],
    )
    found.push(...rows)
  }
  return found
}

/** A readable key from a name; from the id where nothing is left of the name. */
const slugOf = (name: string | null, id: string): string =>
  slugForm(name ?? "") || `${id.slice(0, id.indexOf("_"))}-${id.slice(-8)}`

/** Words as a slug holds them: small Latin letters, digits and hyphens, at most 60; empty where there are none. */
export function slugForm(words: string): string {
  const letters = words
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’ʿʾ]/g, "")
  return letters
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
}
