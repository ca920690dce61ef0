/*
 * Parts of the statements somebody would write by hand for one page each: the same content in the same order as the
 * graph gives, aggregated to JSON by the database.
 */

/** Where rows of a table come from: what stands now, or the version rows of an earlier revision. */
export type From = (table: string) => string

export const now: From = (table) => `"${table}"`

/** Rows as they stood at the revision the parameter names. */
export const at =
  (parameter: string): From =>
  (table) =>
    `(SELECT * FROM ledger."${table}" WHERE v_from <= ${parameter}::int AND v_to > ${parameter}::int)`

export const field = (name: string, sql: string) => `'${name}', ${sql}`
export const object = (...fields: string[]) => `json_build_object(${fields.join(", ")})`
export const columns = (alias: string, names: string[]) => names.map((n) => field(n, `${alias}."${n}"`))
export const day = (sql: string) => `(date '1970-01-01' + ${sql})::text`

const actors = ["ArmedGroup", "Person", "Organization", "Community"]

/** The name to show of an actor, or of a record of other kinds, in the language and script the two expressions name. */
export function label(id: string, from: From, language = "'en'", script = "'Latn'", kinds = actors): string {
  const described = kinds.map(
    (kind) => `WHEN '${kind}' THEN (SELECT d."descriptiveLabel" FROM ${from(kind)} d WHERE d.id = r.id)`,
  )
  return `(
    SELECT coalesce(
      (SELECT n.text FROM ${from("Name")} n WHERE n."recordId" = r.id AND n.status = 'ACCEPTED' AND n.modality = 'ACTUAL'
       ORDER BY n.preferred DESC, (n.preferred AND n.language IS NOT DISTINCT FROM ${language}) DESC,
         (n.preferred AND n.script = ${script}) DESC, (n.preferred AND n.script = 'Latn') DESC,
         (n.preferred AND n.script = 'Arab') DESC, (n.type <> 'AS_PRINTED') DESC, n.id LIMIT 1),
      CASE r.kind ${described.join(" ")} END)
    FROM ${from(kinds === actors ? "Actor" : "Record")} r WHERE r.id = ${id})`
}

/** What to show of an actor end of a claim. */
export function partyLabel(alias: string, end: string, from: From, language?: string, script?: string): string {
  const part = (name: string) => `${alias}."${end}${name}"`
  const said = (en: string, ar: string) =>
    language ? `CASE ${language} WHEN 'ar' THEN '${ar}' ELSE '${en}' END` : `'${en}'`
  return `CASE WHEN ${part("Words")} IS NOT NULL AND (${part("Part")} <> 'WHOLE' OR ${part("Id")} IS NULL) THEN ${part("Words")}
    WHEN ${part("Id")} IS NOT NULL THEN ${label(part("Id"), from, language, script)}
    WHEN ${part("Stated")} = 'UNNAMED' THEN ${said("unnamed", "لم يُسمَّ")} ELSE ${said("not stated", "غير مذكور")} END`
}
