import { columns, day, field, label, now, object, partyLabel } from "./parts"

/** A connection with its nodes: the rows of a table that fit, oldest first. */
const nodes = (table: string, on: string, first: number, node: string) => `json_build_object('nodes', (
  SELECT coalesce(json_agg(${node} ORDER BY t.id), '[]') FROM (
    SELECT * FROM "${table}" x WHERE ${on} ORDER BY x.id LIMIT ${first}) t))`

const accepted = `x.status = 'ACCEPTED' AND x.modality = 'ACTUAL'`
const labelOf = (id: string, kind: string) => label(id, now, "$2", "$3", [kind])

function party(alias: string, end: string): string {
  const actor = `(SELECT ${object(...columns("a", ["id", "kind"]))} FROM "Actor" a WHERE a.id = ${alias}."${end}Id")`
  const said = ["Stated", "Part", "Words"].map((part) => field(part.toLowerCase(), `${alias}."${end}${part}"`))
  return object(field("label", partyLabel(alias, end, now, "$2", "$3")), ...said, field("actor", actor))
}

function place(alias: string, end: string): string {
  const [id, stated, words] = ["Id", "Stated", "Words"].map((part) => `${alias}."${end}${part}"`) as [
    string,
    string,
    string,
  ]
  const said = `CASE ${stated} WHEN 'UNNAMED' THEN CASE $2 WHEN 'ar' THEN 'لم يُسمَّ' ELSE 'unnamed' END
    ELSE CASE $2 WHEN 'ar' THEN 'غير مذكور' ELSE 'not stated' END END`
  const whole = object(
    field("label", `coalesce(${labelOf(id, "Place")}, ${words}, ${id}, ${said})`),
    ...["Stated", "Precision", "Words"].map((part) => field(part.toLowerCase(), `${alias}."${end}${part}"`)),
    field("place", `(SELECT ${object(...columns("l", ["id", "type"]))} FROM "Place" l WHERE l.id = ${id})`),
  )
  return `CASE WHEN ${stated} IS NOT NULL THEN ${whole} END`
}

const voice = `coalesce(s."speaksForId", s."actorId", s.id)`
const interest = "coalesce(c.interest, s.interest)"
const firmness = "'{PLAIN,HEDGED,ALLEGED}'::text[]"

const support = (ends: string[]) => `(
  SELECT json_build_object(
    'voices', count(*),
    'independentVoices', count(*) FILTER (WHERE NOT self AND NOT adverse AND NOT aligned),
    'selfOnly', coalesce(bool_and(self), false),
    'contested', EXISTS (SELECT 1 FROM "Citation" d WHERE d."recordId" = t.id AND d.stance = 'DISPUTES')
      OR EXISTS (SELECT 1 FROM "ConflictMember" m JOIN "ConflictSet" k ON k.id = m."setId"
        WHERE m."recordId" = t.id AND k.resolution = 'OPEN'),
    'strongestAssertion', (${firmness})[min(firm)])
  FROM (
    SELECT ${voice} = ANY(ARRAY[${ends.map((end) => `t."${end}"`).join(", ")}]::text[]) IS TRUE AS self,
      bool_or(${interest} = 'ADVERSARIAL') AS adverse, bool_or(${interest} = 'ALIGNED') AS aligned,
      min(array_position(${firmness}, c.assertion)) AS firm
    FROM "Citation" c JOIN "Speaker" s ON s.id = c."speakerId"
    WHERE c."recordId" = t.id AND c.stance = 'SUPPORTS' AND s.identity NOT IN ('UNATTRIBUTED', 'CURATOR')
    GROUP BY ${voice}) voices)`

const source = `(SELECT ${object(...columns("d", ["title", "published"]))} FROM "Source" d WHERE d.id = s."sourceId")`
const speaker = `(SELECT ${object(...columns("s", ["publicLabel", "identity"]), field("source", source))}
  FROM "Speaker" s WHERE s.id = c."speakerId")`
const citation = object(
  field("speaker", speaker),
  ...columns("c", ["locatorType", "locator", "assertion", "hedge", "stance"]),
  field("asOf", day(`c."asOf"`)),
  field("note", "c.note"),
)
const citations = `json_build_object('nodes', (SELECT coalesce(json_agg(${citation} ORDER BY c.id), '[]') FROM (
  SELECT * FROM "Citation" x WHERE x."recordId" = t.id ORDER BY x.id LIMIT 10) c))`
const conflicts = `json_build_object('nodes', (
  SELECT coalesce(json_agg(${object(...columns("k", ["nature", "resolution", "reason"]))} ORDER BY k.id), '[]') FROM (
    SELECT * FROM "ConflictSet" x WHERE x.id IN (
      SELECT m."setId" FROM "ConflictMember" m WHERE m."recordId" = t.id
      UNION ALL SELECT m."setId" FROM "Citation" c JOIN "ConflictMember" m ON m."recordId" = c.id WHERE c."recordId" = t.id)
    ORDER BY x.id LIMIT 5) k))`
const bounds = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"].map((b) => field(b, day(`t."${b}"`)))

const evidence = (ends: string[]) => [
  field("id", "t.id"),
  field("when", object(field("edtf", `t."whenEdtf"`), ...bounds)),
  field("lastAttested", day(`t."lastAttested"`)),
  field("support", support(ends)),
  field("conflicts", conflicts),
  field("citations", citations),
]

const named = object(...columns("t", ["text", "language", "script", "type", "preferred"]), ...evidence(["recordId"]))
const names = nodes("Name", `x."recordId" = g.id AND ${accepted}`, 50, named)

const leads = `x."organizationId" = g.id AND ${accepted} AND x."roleId" IN (SELECT lead.id FROM lead)`
const roleLabel = `CASE $2 WHEN 'ar' THEN k."labelAr" ELSE k."labelEn" END`
const role = `(SELECT ${object(field("code", "k.code"), field("label", roleLabel))} FROM "Term" k WHERE k.id = t."roleId")`
const leader = object(
  field("holder", party("t", "holder")),
  field("role", role),
  ...columns("t", ["title", "jointly", "listComplete"]),
  ...evidence(["holderId", "organizationId"]),
)
const listOpen = `EXISTS (SELECT 1 FROM "Position" x WHERE ${leads} AND x."listComplete" = 'NO')`
const leaders = `(${nodes("Position", leads, 50, leader)}::jsonb || jsonb_build_object('listOpen', ${listOpen}))`

const tie = object(
  field("from", party("t", "from")),
  ...columns("t", ["type", "qualifier"]),
  field("to", party("t", "to")),
  ...evidence(["fromId", "toId"]),
)
const relations = nodes("Relation", `(x."fromId" = g.id OR x."toId" = g.id) AND ${accepted}`, 100, tie)

const amount = `CASE WHEN t."amountLow" IS NULL AND t."amountHigh" IS NULL THEN NULL ELSE json_build_object(
  'low', trim_scale(t."amountLow")::text, 'high', trim_scale(t."amountHigh")::text, 'currency', t."amountCurrency") END`
const beside = object(field("role", "p.role"), field("party", party("p", "party")))
const otherParties = `(SELECT coalesce(json_agg(${beside} ORDER BY p.ordinal), '[]') FROM "FlowParty" p WHERE p."flowId" = t.id)`
const flow = object(
  ...columns("t", ["type"]),
  field("giver", party("t", "giver")),
  field("recipient", party("t", "recipient")),
  ...columns("t", ["item"]),
  field("amount", amount),
  ...columns("t", ["period", "per"]),
  field("otherParties", otherParties),
  ...evidence(["giverId", "recipientId"]),
)
const funding = nodes("FundingFlow", `x."recipientId" = g.id AND ${accepted}`, 50, flow)

const somewhere = object(
  field("actor", party("t", "actor")),
  field("type", "t.type"),
  field("place", place("t", "place")),
  ...columns("t", ["emphasis", "qualifier"]),
  ...evidence(["actorId"]),
)
const presence = nodes("Presence", `x."actorId" = g.id AND x.type <> 'BANNED_FROM' AND ${accepted}`, 50, somewhere)

const perpetrator = `(SELECT bool_or(p."partyStated" <> 'NOT_STATED') FROM "Participation" p
  WHERE p."eventId" = t.id AND p.role = 'PERPETRATOR' AND p.status = 'ACCEPTED' AND p.modality = 'ACTUAL')`
const happened = object(
  field("label", labelOf("t.id", "Event")),
  ...columns("t", ["type", "several"]),
  field("where", place("t", "where")),
  field("perpetratorStated", perpetrator),
  ...evidence([]),
)
const part = `EXISTS (SELECT 1 FROM "Participation" p WHERE p."eventId" = x.id AND p."partyId" = g.id AND p.status = 'ACCEPTED')`
const events = nodes("Event", `${part} AND ${accepted}`, 50, happened)

const figure = (alias: string, name: string) => field(name, `trim_scale(${alias}."${name}")::text`)
const other = `(SELECT ${object(field("id", "o.id"), figure("o", "best"))} FROM "Estimate" o WHERE o.id = t."additionalToId")`
const counted = object(
  ...columns("t", ["measure", "of"]),
  ...["low", "best", "high"].map((name) => figure("t", name)),
  ...columns("t", ["approximate", "inWords", "form", "counted"]),
  field("additionalTo", other),
  field("additive", "t.additive"),
  ...evidence(["subjectId"]),
)
const estimates = nodes("Estimate", `x."subjectId" = g.id AND ${accepted}`, 50, counted)

/**
 * The dossier of `schema/examples/dossier.graphql`, but for the phrases of its dates, which no database can word.
 * $1 slug, $2 language, $3 the script names are looked for in.
 */
export const dossierSql = `
  WITH RECURSIVE lead AS (
    SELECT x.id FROM "Term" x WHERE x.scheme = 'position-role' AND x.code IN ('LEADER', 'POLITICAL_HEAD', 'HEAD_OF_COMMUNITY')
    UNION SELECT x.id FROM "Term" x JOIN lead ON x."broaderId" = lead.id)
  SELECT json_build_object('data', json_build_object('armedGroup', ${object(
    field("id", "g.id"),
    field("label", label("g.id", now, "$2", "$3")),
    field("names", names),
    field("leaders", leaders),
    field("relations", relations),
    field("fundingReceived", funding),
    field("presence", presence),
    field("events", events),
    field("estimates", estimates),
  )}))::text AS body
  FROM "ArmedGroup" g WHERE g.slug = $1`
