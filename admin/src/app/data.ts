import type { DataProvider, GetListParams, Identifier, RaRecord } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"
import { revisionOfAddress } from "./address"
import { faultOf, faultOfForm, type UserError } from "./faults"
import { graph, type GraphOptions } from "./graph"
import { kindOf } from "./kinds"
import { linked, rowOf, wholeOf } from "./selection"
import { labelOf } from "./vocabulary"
import { argumentsOf, declaration, type ListArguments } from "./where"

type Answer = Record<string, any>
type Reading = { meta?: { fields?: string; title?: string; changeset?: string }; signal?: AbortSignal }

// Whatever is read is read at the revision in the address; what is written goes to the newest.
const at = (params: Reading): GraphOptions => ({ revision: revisionOfAddress(), signal: params.signal })

const rowFields = (resource: string, params: Reading) => params.meta?.fields ?? rowOf(kindOf(resource))

async function list(resource: string, params: Reading, given: ListArguments) {
  const { list: many } = kindOf(resource)
  const query = `query($language: String!, $page: Int, $perPage: Int${declaration(resource, given)}) {
    list: ${many}(page: $page, perPage: $perPage${Object.keys(given.values)
      .map((n) => `, ${n}: $${n}`)
      .join("")}) {
      totalCount nodes { ${rowFields(resource, params)} } } }`
  const { list } = await graph<Answer>(query, { page: given.page, perPage: given.perPage, ...given.values }, at(params))
  return { data: list.nodes, total: list.totalCount as number }
}

async function write(
  verb: "create" | "update" | "withdraw" | "delete",
  resource: string,
  input: object,
  params: Reading,
): Promise<any> {
  const query = `mutation($language: String!, $input: ${verb[0]!.toUpperCase()}${verb.slice(1)}${resource}Input!, $title: String) {
    done: ${verb}${resource}(input: $input, title: $title) {
      record { ${linked} version } revision userErrors { path code message } } }`
  const { title, changeset } = params.meta ?? {}
  const { done } = await graph<Answer>(query, { input, title }, { changeset }).catch((error) => {
    throw faultOfForm(error) ?? error
  })
  const userErrors: UserError[] = done?.userErrors ?? []
  if (userErrors.length > 0) throw faultOf(userErrors)
  return done
}

const refused = () => Promise.reject(new Error(t(app.oneAtATime)))

/**
 * The register as react-admin reads and writes it: resources are kinds, `meta.fields` chooses the fields, filters are
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
    const kind = kindOf(resource)
    const query = `query($language: String!, $id: ID!) { one: ${kind.query}(id: $id) { ${params.meta?.fields ?? wholeOf(kind)} } }`
    const record = (await graph<Answer>(query, { id: params.id }, at(params))).one
    if (!record) throw notThere(resource)
    return { data: record }
  },

  async getMany(resource: string, params: { ids: Identifier[] } & Reading) {
    const query = `query($language: String!, $ids: [ID!]!) { nodes(ids: $ids) { ... on ${resource} { ${rowFields(resource, params)} } } }`
    const pages: RaRecord[][] = []
    for (let i = 0; i < params.ids.length; i += 100) {
      const { nodes } = await graph<Answer>(query, { ids: params.ids.slice(i, i + 100) }, at(params))
      pages.push(nodes.filter((n: RaRecord | null) => n?.id))
    }
    return { data: pages.flat() as any[] }
  },

  /** In a changeset what cannot stand yet is kept, but not there to be read: it comes back without an id. */
  create: async (resource, params) => ({
    data: (await write("create", resource, params.data, params)).record ?? { id: "" },
  }),
  update: async (resource, params) => ({
    data: (await write("update", resource, { ...params.data, id: params.id }, params)).record ?? { id: params.id },
  }),
  /** `meta.with` names what points at it and goes with it, each at the version seen. */
  async delete(resource, params) {
    const { id, previousData, meta } = params
    await write("delete", resource, { id, expectedVersion: (previousData as any)?.version, with: meta?.with }, params)
    return { data: previousData as any }
  },
  /** Beside react-admin's own verbs: a claim that does not stand any more stays readable, with the reason. */
  withdraw: (resource: string, input: { id: string; expectedVersion: number; reason: string }) =>
    write("withdraw", resource, input, {}),
  updateMany: refused,
  deleteMany: refused,
}

function notThere(resource: string) {
  const revision = revisionOfAddress()
  const kind = labelOf("RecordKind", resource).toLowerCase()
  const said = revision === null ? t(app.noSuch, { kind }) : t(app.noSuchAt, { kind, revision })
  return Object.assign(new Error(said), { status: 404 })
}
