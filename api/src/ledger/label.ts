import type { Kind } from "./kind"

/*
 * The name to show of a record that has names: the preferred name in the language asked for ($2), else the preferred
 * one in its script ($3), else in Latin, then Arabic script; else the oldest that is not kept as printed; else the
 * oldest; else the description. One text for what is shown and what is sorted by, so that the two cannot differ. Only
 * the kinds there are among the ids are named: each one more is a view to plan anew whenever the past is read.
 */
export const labelSql = (kinds: readonly Kind[]): string => `
  SELECT i.id, coalesce(
    (SELECT x.text FROM "Name" x WHERE x."recordId" = i.id AND x.status = 'ACCEPTED' AND x.modality = 'ACTUAL'
     ORDER BY x.preferred DESC, (x.preferred AND x.language IS NOT DISTINCT FROM $2) DESC, (x.preferred AND x.script = $3) DESC,
       (x.preferred AND x.script = 'Latn') DESC, (x.preferred AND x.script = 'Arab') DESC, (x.type <> 'AS_PRINTED') DESC, x.id
     LIMIT 1),
    ${kinds.map((k) => `(SELECT d."descriptiveLabel" FROM "${k.name}" d WHERE d.id = i.id)`).join(",\n    ")}) AS label
  FROM unnest($1::text[]) AS i(id)`

/** The script names are looked for in, for a language. */
export const scriptOf = (language: string) => (/^(ar|fa|ur|ps|ckb)\b/.test(language) ? "Arab" : "Latn")
