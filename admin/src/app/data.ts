import type { DataProvider, GetListParams, Identifier, RaRecord } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"
import { revisionOfAddress } from "./at"
import { faultOf, faultOfForm, type UserError } from "./faults"
import { graph, type GraphOptions } from "./graph"
import { kindOf } from "./kinds"
import { labelOf } from "./vocabulary"
import { argumentsOf, declaration, type ListArguments } from "./where"

type Answer = Record<string, any>
type Reading = { meta?: { view?: string; title?: string }; signal?: AbortSignal }

// Whatever is read is read at the revision in the address; what is written goes to the newest.
const at = (params: Reading): GraphOptions => ({ revision: revisionOfAddress(), signal: params.signal })

// Every view may use `$language`, and a question must use what it declares.
const always = "id label(language: $language)"

const viewOf = (resource: string, params: Reading, standard: "list" | "detail") => {
  const { views } = kindOf(resource)
  return views[params.meta?.view ?? standard] ?? views[standard]
}

async function list(resource: string, params: Reading, given: ListArguments) {
  const { many } = kindOf(resource)
  const query = `query($language: String!, $page: Int, $perPage: Int${declaration(resource, given)}) {
    list: ${many}(page: $page, perPage: $perPage${Object.keys(given.values)
      .map((n) => `, ${n}: $${n}`)
      .join("")}) {
      totalCount nodes { ${always} ${viewOf(resource, params, "list")} } } }`
  const { list } = await graph<Answer>(query, { page: given.page, perPage: given.perPage, ...given.values }, at(params))
  return { data: list.nodes, total: list.totalCount as number }
}

async function write(
  verb: "create" | "update" | "delete",
  resource: string,
  input: object,
  params: Reading,
): Promise<any> {
  const query = `mutation($language: String!, $input: ${verb[0]!.toUpperCase()}${verb.slice(1)}${resource}Input!, $title: String) {
    done: ${verb}${resource}(input: $input, title: $title) {
      record { ${always} ${viewOf(resource, params, "detail")} } revision userErrors { path code message } } }`
  const { done } = await graph<Answer>(query, { input, title: params.meta?.title }).catch((error) => {
    throw faultOfForm(error) ?? error
  })
  const userErrors: UserError[] = done?.userErrors ?? []
  if (userErrors.length > 0) throw faultOf(userErrors)
  return done
}

const refused = () => Promise.reject(new Error(t(app.oneAtATime)))

/**
 * The register as react-admin reads and writes it: resources are kinds, `meta.view` chooses the fields, filters are
 * those of the graph (see `where`), sort fields are those of its `orderBy`. What is written is a mutation's input as
 * it stands; on update and delete it must hold `expectedVersion`, taken when the form was opened.
 * @throws HttpError with a message for each field (pessimistic mode only), GraphError for all else
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  getList: (resource: string, params: GetListParams & Reading) => list(resource, params, argumentsOf(resource, params)),

  getManyReference: (resource, { target, id, ...params }) =>
    list(resource, params, argumentsOf(resource, { ...params, filter: { ...params.filter, [target]: id } })),

  async getOne(resource: string, params: { id: Identifier } & Reading) {
    const { one } = kindOf(resource)
    const query = `query($language: String!, $id: ID!) { ${one}(id: $id) { ${always} ${viewOf(resource, params, "detail")} } }`
    const record = (await graph<Answer>(query, { id: params.id }, at(params)))[one]
    if (!record) throw notThere(resource)
    return { data: record }
  },

  async getMany(resource: string, params: { ids: Identifier[] } & Reading) {
    const query = `query($language: String!, $ids: [ID!]!) { nodes(ids: $ids) { ... on ${resource} { ${always} ${viewOf(resource, params, "list")} } } }`
    const pages: RaRecord[][] = []
    for (let i = 0; i < params.ids.length; i += 100) {
      const { nodes } = await graph<Answer>(query, { ids: params.ids.slice(i, i + 100) }, at(params))
      pages.push(nodes.filter((n: RaRecord | null) => n?.id))
    }
    return { data: pages.flat() as any[] }
  },

  create: async (resource, params) => ({ data: (await write("create", resource, params.data, params)).record }),
  update: async (resource, params) => ({
    data: (await write("update", resource, { ...params.data, id: params.id }, params)).record,
  }),
  async delete(resource, params) {
    await write("delete", resource, { id: params.id, expectedVersion: (params.previousData as any)?.version }, params)
    return { data: params.previousData as any }
  },
  updateMany: refused,
  deleteMany: refused,
}

function notThere(resource: string) {
  const revision = revisionOfAddress()
  const kind = labelOf("RecordKind", resource).toLowerCase()
  const said = revision === null ? t(app.noSuch, { kind }) : t(app.noSuchAt, { kind, revision })
  return Object.assign(new Error(said), { status: 404 })
}
