import assert from "node:assert/strict"
import { Client } from "pg"
import { readOptions } from "../../api/src/database/logins"
import type { House } from "./house"

/** One step of a plan: how it reads, what, and what it asks an index for. */
type Step = { how: string; table: string; asks: string }

/** The plan of one statement. */
export type Plan = { sql: string; steps: Step[] }

type Node = {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  "Index Cond"?: string
  Plans?: Node[]
}

/**
 * What the planner may do. Small tables are read whole or sorted because that is cheap; to see whether an index would
 * serve a large one, it is left nothing but to ask an index (`ask`), or to read one in its order (`order`).
 */
export type Means = "any" | "ask" | "order"
const ways = ["seqscan", "sort", "bitmapscan", "indexscan", "indexonlyscan"]
const barred: Record<Means, string[]> = {
  any: [],
  ask: ["seqscan", "indexscan", "indexonlyscan"],
  order: ["seqscan", "sort", "bitmapscan"],
}

/** Tells how the database goes about what is asked at the public door. */
export class Plans {
  private statements: { sql: string; values: string }[] = []

  private constructor(
    private readonly house: House,
    private readonly client: Client,
  ) {
    house.register.readers.onStatement((sql, _, values) => this.statements.push({ sql, values }))
  }

  static async of(house: House): Promise<Plans> {
    const options = `${readOptions} -c search_path=public,ext`
    const client = new Client({ connectionString: house.databaseUrl, options })
    await client.connect()
    return new Plans(house, client)
  }

  /** What a statement of one's own answers. */
  query = async (sql: string): Promise<any[]> => (await this.client.query(sql)).rows

  /** How many records of a kind there are. */
  count = async (table: string): Promise<number> => (await this.query(`SELECT count(*)::int AS n FROM "${table}"`))[0].n

  /** Asks an operation; gives its answer, and the plans of the statements it became that list a table. */
  async ask(operation: string, table: string, means: Means): Promise<{ data: any; plans: Plan[] }> {
    this.statements = []
    const data = await this.house.anonymous.read(operation)
    const lists = this.statements.filter(({ sql }) => sql.includes(`FROM "${table}" t WHERE`))
    assert.ok(lists.length > 0, `${operation} lists ${table}.`)
    await this.client.query(ways.map((w) => `SET enable_${w} = ${barred[means].includes(w) ? "off" : "on"}`).join(";"))
    const plans: Plan[] = []
    for (const { sql, values } of lists) {
      const { rows } = await this.client.query(`EXPLAIN (FORMAT JSON) ${sql}`, JSON.parse(values))
      plans.push({ sql, steps: stepsOf(rows[0]["QUERY PLAN"][0].Plan) })
    }
    return { data, plans }
  }

  close = () => this.client.end()
}

const stepsOf = (node: Node): Step[] => [
  {
    how: node["Node Type"],
    table: node["Relation Name"] ?? node["Index Name"]?.split("_")[0] ?? "",
    asks: node["Index Cond"] ?? "",
  },
  ...(node.Plans ?? []).flatMap(stepsOf),
]

/** A plan in one line. */
export const told = ({ sql, steps }: Plan): string =>
  `${steps.map(({ how, table, asks }) => [how, table, asks].filter(Boolean).join(" ")).join(" > ")}\n${sql}`

/** Whether a table is read whole. */
export const readsWhole = ({ steps }: Plan, table: string): boolean =>
  steps.some((s) => s.how === "Seq Scan" && s.table === table)

/** Whether an index is asked for a column, or for anything; nothing need be asked where nothing can be found. */
export const asksFor = ({ steps }: Plan, column = ""): boolean =>
  steps.some((s) => s.asks !== "" && s.asks.includes(column)) || steps.at(-1)!.how === "Result"

/** Whether rows come in the order that is wanted. */
export const sorts = ({ steps }: Plan): boolean => steps.some((s) => s.how.endsWith("Sort"))
