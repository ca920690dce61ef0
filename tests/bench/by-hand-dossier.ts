/*
 * The dossier of `schema/examples/dossier.graphql` as one statement somebody would write for this page alone: the same
 * content in the same order, aggregated to JSON by the database. $1 slug, $2 language, $3 the language's script.
 */

const field = (name: string, sql: string) => `'${name}', ${sql}`
const object = (...fields: string[]) => `json_build_object(${fields.join(", ")})`
const columns = (alias: string, names: string[]) => names.map((n) => field(n, `${alias}."${n}"`))
const day = (sql: string) => `(date '1970-01-01' + ${sql})::text`

/** A connection with its nodes: the rows of a table that fit, oldest first. */
const nodes = (table: string, on: string, first: number, node: string) => `json_build_object('nodes', (
  SELECT coalesce(json_agg(${node} ORDER BY t.id), '[]') FROM (
    SELECT * FROM "${table}" x WHERE ${on} ORDER BY x.id LIMIT ${first}) t))`

const accepted = `x.status = 'ACCEPTED' AND x.modality = 'ACTUAL'`

const label = (id: string) => `(
  SELECT coalesce(
    (SELECT n.text FROM "Name" n WHERE n."recordId" = r.id AND n.status = 'ACCEPTED'
     ORDER BY n.preferred DESC, (n.preferred AND n.language IS NOT DISTINCT FROM $2) DESC, (n.preferred AND n.script = $3) DESC,
       (n.preferred AND n.script = 'Latn') DESC, (n.preferred AND n.script = 'Arab') DESC, (n.type <> 'AS_PRINTED') DESC, n.id LIMIT 1),
    CASE r.kind WHEN 'ArmedGroup' THEN (SELECT y."descriptiveLabel" FROM "ArmedGroup" y WHERE y.id = r.id)
      WHEN 'Person' THEN (SELECT y."descriptiveLabel" FROM "Person" y WHERE y.id = r.id)
      WHEN 'Organization' THEN (SELECT y."descriptiveLabel" FROM "Organization" y WHERE y.id = r.id)
      WHEN 'Community' THEN (SELECT y."descriptiveLabel" FROM "Community" y WHERE y.id = r.id) END)
  FROM "Actor" r WHERE r.id = ${id})`

const party = (alias: string, end: string) => {
  const of = (part: string) => `${alias}."${end}${part}"`
  const shown = `CASE WHEN ${of("Words")} IS NOT NULL AND (${of("Part")} <> 'WHOLE' OR ${of("Id")} IS NULL) THEN ${of("Words")}
    WHEN ${of("Id")} IS NOT NULL THEN ${label(of("Id"))}
    WHEN ${of("Stated")} = 'UNNAMED' THEN CASE $2 WHEN 'ar' THEN 'لم يُسمَّ' ELSE 'unnamed' END
    ELSE CASE $2 WHEN 'ar' THEN 'غير مذكور' ELSE 'not stated' END END`
  const actor = `(SELECT ${object(field("id", "a.id"), field("kind", "a.kind"))} FROM "Actor" a WHERE a.id = ${of("Id")})`
  return object(field("label", shown), field("stated", of("Stated")), field("part", of("Part")), field("words", of("Words")), field("actor", actor))
}

const support = (alias: string, ends: string[]) => `(
  SELECT json_build_object('voices', count(*), 'independentVoices', count(*) FILTER (WHERE NOT self AND NOT adverse AND NOT aligned),
    'selfOnly', coalesce(bool_and(self), false),
    'contested', EXISTS (SELECT 1 FROM "Citation" d WHERE d."recordId" = ${alias}.id AND d.stance = 'DISPUTES'),
    'strongestAssertion', ('{PLAIN,HEDGED,ALLEGED}'::text[])[min(firm)])
  FROM (
    SELECT coalesce(s."speaksForId", s."actorId", s.id) = ANY(ARRAY[${ends.map((e) => `${alias}."${e}"`).join(", ")}]::text[]) IS TRUE AS self,
      bool_or(coalesce(c.interest, s.interest) = 'ADVERSARIAL') AS adverse, bool_or(coalesce(c.interest, s.interest) = 'ALIGNED') AS aligned,
      min(array_position('{PLAIN,HEDGED,ALLEGED}'::text[], c.assertion)) AS firm
    FROM "Citation" c JOIN "Speaker" s ON s.id = c."speakerId"
    WHERE c."recordId" = ${alias}.id AND c.stance = 'SUPPORTS' AND s.identity NOT IN ('UNATTRIBUTED', 'CURATOR')
    GROUP BY coalesce(s."speaksForId", s."actorId", s.id)) voice)`

const citation = object(
  field(
    "speaker",
    `(SELECT ${object(
      ...columns("s", ["publicLabel", "identity"]),
      field("source", `(SELECT ${object(...columns("d", ["title", "published"]))} FROM "Source" d WHERE d.id = s."sourceId")`),
    )} FROM "Speaker" s WHERE s.id = c."speakerId")`,
  ),
  ...columns("c", ["locatorType", "locator", "assertion", "hedge", "stance"]),
  field("asOf", day(`c."asOf"`)),
  field("note", "c.note"),
)

const evidence = (ends: string[]) => [
  field("id", "t.id"),
  field("when", object(field("edtf", `t."whenEdtf"`), ...["earliestStart", "latestStart", "earliestEnd", "latestEnd"].map((b) => field(b, day(`t."${b}"`))))),
  field("lastAttested", day(`t."lastAttested"`)),
  field("support", support("t", ends)),
  field(
    "citations",
    `json_build_object('nodes', (SELECT coalesce(json_agg(${citation} ORDER BY c.id), '[]') FROM (
      SELECT * FROM "Citation" x WHERE x."recordId" = t.id ORDER BY x.id LIMIT 10) c))`,
  ),
]

const names = nodes("Name", `x."recordId" = g.id AND ${accepted}`, 50, object(...columns("t", ["text", "language", "script", "type", "preferred"]), ...evidence(["recordId"])))

const leading = `x."organizationId" = g.id AND ${accepted} AND x."roleId" IN (SELECT lead.id FROM lead)`
const role = `(SELECT json_build_object('code', k.code, 'label', CASE $2 WHEN 'ar' THEN k."labelAr" ELSE k."labelEn" END) FROM "Term" k WHERE k.id = t."roleId")`
const leaders = `(${nodes("Position", leading, 50, object(field("holder", party("t", "holder")), field("role", role), ...columns("t", ["title", "jointly", "listComplete"]), ...evidence(["holderId", "organizationId"])))}::jsonb
  || jsonb_build_object('listOpen', EXISTS (SELECT 1 FROM "Position" x WHERE ${leading} AND x."listComplete" = 'NO')))`

const relations = nodes(
  "Relation",
  `(x."fromId" = g.id OR x."toId" = g.id) AND ${accepted}`,
  100,
  object(field("from", party("t", "from")), ...columns("t", ["type", "qualifier"]), field("to", party("t", "to")), ...evidence(["fromId", "toId"])),
)

const amount = `CASE WHEN t."amountLow" IS NULL AND t."amountHigh" IS NULL THEN NULL ELSE json_build_object(
  'low', trim_scale(t."amountLow")::text, 'high', trim_scale(t."amountHigh")::text, 'currency', t."amountCurrency") END`
const otherParties = `(SELECT coalesce(json_agg(${object(field("role", "p.role"), field("party", party("p", "party")))} ORDER BY p.ordinal), '[]') FROM "FlowParty" p WHERE p."flowId" = t.id)`
const funding = nodes(
  "FundingFlow",
  `x."recipientId" = g.id AND ${accepted}`,
  50,
  object(
    ...columns("t", ["type"]),
    field("giver", party("t", "giver")),
    field("recipient", party("t", "recipient")),
    field("item", "t.item"),
    field("amount", amount),
    ...columns("t", ["period", "per"]),
    field("otherParties", otherParties),
    ...evidence(["giverId", "recipientId"]),
  ),
)

export const dossierSql = `
  WITH RECURSIVE lead AS (
    SELECT x.id FROM "Term" x WHERE x.scheme = 'position-role' AND x.code IN ('LEADER', 'POLITICAL_HEAD', 'HEAD_OF_COMMUNITY')
    UNION SELECT x.id FROM "Term" x JOIN lead ON x."broaderId" = lead.id)
  SELECT json_build_object('data', json_build_object('armedGroup', ${object(
    field("id", "g.id"),
    field("label", label("g.id")),
    field("names", names),
    field("leaders", leaders),
    field("relations", relations),
    field("fundingReceived", funding),
  )}))::text AS body
  FROM "ArmedGroup" g WHERE g.slug = $1`
