import type { Column } from "../../api/src/ledger/kind"
import { type Table, targetOf } from "./tables"

const types = { text: "text", integer: "integer", numeric: "numeric(26,6)", boolean: "boolean" } as const
const noAction = "ON DELETE NO ACTION ON UPDATE NO ACTION"

/** Statements of a migration, in the order they must run: tables, then keys, when all tables are there, then indexes. */
export type Statements = { tables: string[]; keys: string[]; indexes: string[] }

/** A new table with its checks, keys and indexes. */
export function createTable(t: Table): Statements {
  const key = t.parent
    ? [
        `"${t.parent.key}" text COLLATE "C" NOT NULL REFERENCES "${t.parent.table}" (id) ${noAction}`,
        "ordinal integer NOT NULL",
      ]
    : [`id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "${t.anchor}" (id) ${noAction}`]
  const lines = [
    ...key,
    ...t.columns.map(column),
    ...(t.folds ? [`folded text GENERATED ALWAYS AS (ext.fold(${t.folds})) STORED`] : []),
    ...checks(t, t.columns),
    ...(t.claim ? claimChecks(t.name) : []),
    ...(t.parent ? [`PRIMARY KEY ("${t.parent.key}", ordinal)`] : []),
  ]
  return {
    tables: [`CREATE TABLE "${t.name}" (\n  ${lines.join(",\n  ")}\n);`],
    keys: keys(t, t.columns),
    indexes: indexes(t, t.columns, true),
  }
}

/** Columns a table that stands already is to get. A required one needs a default for the rows that are there. */
export function addColumns(t: Table, columns: Column[]): Statements {
  const parts = [...columns.map(column), ...checks(t, columns)].map((line) => `  ADD ${line}`)
  return {
    tables: [`ALTER TABLE "${t.name}"\n${parts.join(",\n")};`],
    keys: keys(t, columns),
    indexes: indexes(t, columns, false),
  }
}

const column = (c: Column) =>
  `"${c.name}" ${types[c.type]}${c.to ? ' COLLATE "C"' : ""}${c.required ? " NOT NULL" : ""}`

function checks(t: Table, columns: Column[]): string[] {
  const codes = columns
    .filter((c) => c.codes)
    .map(
      (c) =>
        `CONSTRAINT "${t.name}_${c.name}_check" CHECK ("${c.name}" IN (${c.codes!.map((x) => `'${x}'`).join(", ")}))`,
    )
  const whole = t.fields
    .filter((f) => f.columns.some((c) => columns.includes(c)))
    .flatMap(({ name: n, form }) => {
      const check = (text: string) => `CONSTRAINT "${t.name}_${n}_check" CHECK (${text})`
      if (form === "party" || form === "where") return [check(`"${n}Id" IS NULL OR "${n}Stated" = 'NAMED'`)]
      if (form === "point")
        return [
          check(
            `("${n}Latitude" IS NULL) = ("${n}Longitude" IS NULL) AND "${n}Latitude" BETWEEN -90 AND 90 AND "${n}Longitude" BETWEEN -180 AND 180`,
          ),
        ]
      if (form === "money")
        return [
          check(
            `"${n}Low" <= "${n}High" AND ("${n}Currency" IS NOT NULL OR ("${n}Low" IS NULL AND "${n}High" IS NULL))`,
          ),
        ]
      return []
    })
  return [...codes, ...whole]
}

const claimChecks = (t: string) => [
  `CONSTRAINT "${t}_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd")`,
  `CONSTRAINT "${t}_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))`,
]

const keys = (t: Table, columns: Column[]) =>
  columns.flatMap((c) => {
    const to = targetOf(c)
    return to
      ? [
          `ALTER TABLE "${t.name}" ADD CONSTRAINT "${t.name}_${c.name}_fkey" FOREIGN KEY ("${c.name}") REFERENCES "${to}" (id) ${noAction};`,
        ]
      : []
  })

function indexes(t: Table, columns: Column[], whole: boolean): string[] {
  const has = (name: string) => columns.some((c) => c.name === name)
  const wanted = [...new Set([...columns.filter((c) => c.to).map((c) => c.name), ...t.filters.filter(has)])]
  const plain = wanted.map((n) => `CREATE INDEX "${t.name}_${n}_idx" ON "${t.name}" ("${n}"${t.parent ? "" : ", id"});`)
  const orders = t.orders
    .filter((n) => has(n) || (whole && n === "folded"))
    .map((n) => `CREATE INDEX "${t.name}_${n}_order" ON "${t.name}" (coalesce("${n}", ${unknown(t, n)}), id);`)
  if (!whole) return [...plain, ...orders]
  return [
    ...plain,
    ...orders,
    ...(has("slug") ? [`CREATE UNIQUE INDEX "${t.name}_slug_key" ON "${t.name}" (slug);`] : []),
    ...(t.claim ? [`CREATE INDEX "${t.name}_time_idx" ON "${t.name}" ("earliestStart", "latestEnd");`] : []),
    ...(t.folds
      ? [
          `CREATE INDEX "${t.name}_folded_trgm" ON "${t.name}" USING gin (folded ext.gin_trgm_ops) WITH (fastupdate = off);`,
          `CREATE INDEX "${t.name}_folded_prefix" ON "${t.name}" (folded text_pattern_ops);`,
        ]
      : []),
  ]
}

// As in the lists of the graph: what stands for "unknown", and an unknown start comes last.
const unknown = (t: Table, name: string) => {
  if (name === "folded" || t.columns.find((c) => c.name === name)?.type === "text") return "''"
  return name === "earliestStart" ? "2147483647" : "-2147483647"
}
