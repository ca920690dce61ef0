import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { Client } from "pg"
import { freshDatabase } from "./cluster"

export const catalogueFile = join(__dirname, "../api/catalogue.txt")

const what: Record<string, string> = {
  constraints: `SELECT n.nspname || '.' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'ledger') AND k.contype <> 'n'`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'ledger')`,
  triggers: `SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal`,
  functions: `SELECT n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 'ledger', 'past') OR p.oid = 'ext.fold(text)'::regprocedure`,
  views: `SELECT viewname || ': ' || regexp_replace(definition, '\\s+', ' ', 'g') FROM pg_views WHERE schemaname = 'past'`,
}

/** What stands in a migrated database beside its columns, as text with a line for each thing, sorted. */
export async function catalogueOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const parts: string[] = []
    for (const [title, sql] of Object.entries(what)) {
      const { rows } = await client.query<{ line: string }>(`SELECT line FROM (${sql}) q(line)`)
      parts.push(`# ${title}`, ...rows.map((r) => r.line).sort(), "")
    }
    return parts.join("\n")
  } finally {
    await client.end()
  }
}

// Types that Prisma tells by an attribute.
const special = (attributes: string): string | undefined =>
  attributes.includes("@db.VarChar") ? "character varying" : attributes.includes("@db.Uuid") ? "uuid" : undefined

/** The scalar fields of every model of the Prisma schema: table → column → type, with "?" where it may be null. */
export function prismaColumns(): Map<string, Map<string, string>> {
  const folder = resolve(__dirname, "../../prisma/schema")
  const text = readdirSync(folder)
    .map((f) => readFileSync(join(folder, f), "utf8"))
    .join("\n")
  const scalars: Record<string, string> = {
    String: "text",
    Int: "integer",
    Boolean: "boolean",
    DateTime: "timestamp with time zone",
    Json: "jsonb",
    Decimal: "numeric",
    BigInt: "bigint",
  }
  const models = new Map<string, Map<string, string>>()
  for (const [, name, body] of text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const fields = [...body!.matchAll(/^ {2}(\w+)\s+(\w+)(\?|\[\])?(.*)$/gm)].filter(([, , type]) => scalars[type!])
    models.set(
      name!,
      new Map(
        fields.map(([, field, type, mark, rest]) => [
          field!,
          `${mark === "[]" ? "ARRAY" : (special(rest!) ?? scalars[type!])}${mark === "?" ? "?" : ""}`,
        ]),
      ),
    )
  }
  return models
}

if (require.main === module) {
  void freshDatabase("empty_register").then(async ({ url, drop }) => {
    writeFileSync(catalogueFile, await catalogueOf(url))
    await drop()
  })
}
