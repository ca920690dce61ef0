import type { GetListParams } from "react-admin"
import { isClaim, kindOf } from "./kinds"

/** The arguments of a list: which page, and the values of its other arguments by name. */
export type ListArguments = { page: number; perPage: number; values: Record<string, unknown> }

const claimArguments: Record<string, string> = {
  validAt: "String",
  certainty: "Certainty",
  attestedSince: "Day",
  modality: "[Modality!]",
  status: "[ClaimStatus!]",
}
const listArguments = new Set(["modality", "status"])

/**
 * The graph's arguments for a list of the console. A filter is named as in the kind's `where`; a value is asked for as
 * `eq`, several as `in`, a part of a name as `contains`, an object as it stands. On claims `validAt`, `modality`,
 * `status`, `attestedSince` and `certainty` are arguments of their own. The sort field is one of the kind's `orderBy`.
 */
export function argumentsOf(
  resource: string,
  params: Pick<GetListParams, "pagination" | "sort" | "filter">,
): ListArguments {
  const { page = 1, perPage = 25 } = params.pagination ?? {}
  const values: Record<string, unknown> = {}
  const where: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(params.filter ?? {})) {
    if (value === "" || value == null || (Array.isArray(value) && value.length === 0)) continue
    if (isClaim(kindOf(resource)) && name in claimArguments)
      values[name] = listArguments.has(name) && !Array.isArray(value) ? [value] : value
    else where[name] = conditionOf(name, value)
  }
  if (Object.keys(where).length > 0) values.where = where
  const { field, order } = params.sort ?? {}
  if (field && /^[A-Z_]+$/.test(field)) values.orderBy = [{ field, direction: order ?? "ASC" }]
  return { page, perPage, values }
}

function conditionOf(name: string, value: unknown): unknown {
  if (name === "name") return { contains: value }
  if (Array.isArray(value)) return { in: value }
  return typeof value === "object" ? value : { eq: value }
}

/** The declaration of the list's variables, as it continues `query($page: Int, …`. */
export function declaration(resource: string, { values }: ListArguments): string {
  const types: Record<string, string> = { where: `${resource}Where`, orderBy: `[${resource}Order!]`, ...claimArguments }
  return Object.keys(values)
    .map((name) => `, $${name}: ${types[name]}`)
    .join("")
}
