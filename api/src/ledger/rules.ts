import { createHash } from "node:crypto"
import type { PoolClient } from "pg"
import { type Draft, fault } from "./draft"
import type { UserError } from "./kind"
import { preparedAs } from "./lookup"

/** The rules that look at other records, asked of what was just written, in one statement for all kinds. */
export async function brokenRules(client: PoolClient, drafts: Draft[]): Promise<UserError[]> {
  const written = drafts.filter((d) => d.op !== "DELETE")
  const rules = [...new Set(written.map((d) => d.kind))].flatMap((kind) => kind.rules.map((rule) => ({ kind, rule })))
  if (rules.length === 0) return []
  const text = rules
    .map(
      ({ rule }, i) =>
        `SELECT ${i} AS rule, broken.id, to_jsonb(broken) ->> 'detail' AS detail FROM (${rule.sql}) broken`,
    )
    .join(" UNION ALL ")
  const found = await client.query({
    // PostgreSQL cuts names at 63 characters.
    ...preparedAs(createHash("sha1").update(text).digest("hex"), written.length),
    text,
    values: [written.map((d) => d.id)],
  })
  const byId = new Map(written.map((d) => [d.id, d]))
  return found.rows.map((r) => {
    const { path, message } = rules[r.rule]!.rule
    const told = message.replace("{detail}", () => r.detail)
    return { ...fault(byId.get(r.id)!, path, told), rule: true }
  })
}
