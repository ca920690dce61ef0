import { columns, day, field, type From, label, object, partyLabel } from "./parts"

const answer = (list: string, node: string, rows: string) => `
  SELECT json_build_object('data', json_build_object('${list}', json_build_object('nodes', coalesce(json_agg(${node} ORDER BY t.k, t.id), '[]'))))::text AS body
  FROM (${rows}) t`

/** Fifty armed groups by label, after the label $1 and the id $2. */
export function groupsSql(from: From): string {
  const key = `coalesce(x."sortLabel", '')`
  return answer(
    "armedGroups",
    object(...columns("t", ["id", "slug"]), field("label", label("t.id", from))),
    `SELECT x.id, x.slug, ${key} AS k FROM ${from("ArmedGroup")} x WHERE (${key}, x.id) > ($1, $2) ORDER BY ${key}, x.id LIMIT 50`,
  )
}

/** Fifty positions by the earliest day they can have begun, after the day $1 and the id $2. */
export function positionsSql(from: From): string {
  const key = `coalesce(x."earliestStart", 2147483647)`
  const when = object(field("edtf", `t."whenEdtf"`), field("earliestStart", day(`t."earliestStart"`)))
  return answer(
    "positions",
    object(
      ...columns("t", ["id", "title"]),
      field("when", when),
      field("holder", object(field("label", partyLabel("t", "holder", from)))),
      field("organization", object(field("label", partyLabel("t", "organization", from)))),
      field("role", `(SELECT ${object(field("code", "k.code"))} FROM ${from("Term")} k WHERE k.id = t."roleId")`),
    ),
    `SELECT x.*, ${key} AS k FROM ${from("Position")} x
     WHERE x.status = 'ACCEPTED' AND x.modality = 'ACTUAL' AND (${key}, x.id) > ($1::int, $2) ORDER BY ${key}, x.id LIMIT 50`,
  )
}
