import { createHash } from "node:crypto"
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from "@apollo/server"
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled"
import type { Request, RequestHandler, Response } from "express"
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, getOperationAST } from "graphql"
import { may, type Viewer } from "../accounts/policy"
import type { Reader, Readers } from "../database/read"
import { ApiError, BadUserInput, Unauthenticated, wholeRequest } from "../graph/errors"
import { addressedRevision } from "./address"
import type { Spend } from "./budget"
import { changesetsFor } from "./changesets"
import { type ContextOptions, type RequestContext, contextOf } from "./context"
import { maskError } from "./errors"
import { addressedChangeset } from "./inside"
import { measure, parseLimited } from "./limits"
import type { Measures } from "./measures"
import { refuseDeep, refuseUnstorable } from "./strings"
import { okInPlainJson, speaksPlainJson } from "./well-formed"

export type GraphOptions = ContextOptions & {
  schema: GraphQLSchema
  viewer: (req: Request) => Promise<Viewer>
  spend: Spend
  measures: Pick<Measures, "operation">
  introspection: boolean
}

type Counted = { type: "query" | "mutation" | "unread"; outcome: { code: string } }

/** Tells in every answer which revision was read and what the operation cost. */
const tellRevision: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== "single") return
        const { reader, cost, told, outcome } = contextValue
        outcome.code = outcomeOf(response.body.singleResult)
        response.body.singleResult.extensions = {
          ...response.body.singleResult.extensions,
          ...(told ?? { revision: reader.revision }),
          cost,
        }
      },
    }
  },
}

/** The code of the first error; USER_ERROR where the payload of a mutation tells what is wrong. */
function outcomeOf({ errors, data }: { errors?: readonly GraphQLFormattedError[]; data?: unknown }): string {
  if (errors?.[0]) return String(errors[0].extensions?.code ?? "INTERNAL")
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: unknown[] } | null>)
  return payloads.some((p) => Array.isArray(p?.userErrors) && p.userErrors.length > 0) ? "USER_ERROR" : "OK"
}

/** A GraphQL endpoint over the register: at the newest revision, or at the one its address names. */
export async function graphEndpoint(o: GraphOptions): Promise<{ handle: RequestHandler; stop: () => Promise<void> }> {
  const server = new ApolloServer<RequestContext>({
    schema: o.schema,
    introspection: o.introspection,
    csrfPrevention: false, // a cookie counts only with our own header, see http/auth
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: 4 },
    parseOptions: { maxTokens: 2000 },
    formatError: (formatted, original) => maskError(formatted, original, o.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      tellRevision,
      okInPlainJson,
    ],
    logger: { debug() {}, info() {}, warn: (m) => o.log.warn(m), error: (m) => o.log.error(m) },
  })
  await server.start()
  const handle: RequestHandler = async (req, res) => {
    const counted: Counted = { type: "unread", outcome: { code: "BAD_REQUEST" } }
    try {
      await answer(req, res, counted)
    } catch (fault) {
      counted.outcome.code = fault instanceof ApiError ? String(fault.extensions.code) : "INTERNAL"
      throw fault
    } finally {
      o.measures.operation(counted.type, counted.outcome.code)
    }
  }
  const answer = async (req: Request, res: Response, counted: Counted): Promise<void> => {
    const viewer = await o.viewer(req)
    if (!may(viewer, "read")) throw wholeRequest(new Unauthenticated("Sign in to read this register."))
    await o.spend(req, viewer, 1) // before its document is read: one that is refused costs work too
    const asked = operationOf(req)
    const changesets = changesetsFor({ pool: o.pool, pinned: o.pinned, viewer, onPublished: o.onPublished })
    const within = await addressedChangeset(req, changesets)
    const addressed = within ? null : await addressedRevision(req, o.readers)
    const at = addressed?.revision ?? null
    const { cost, mutation, type } = weigh(o.schema, asked, within !== null)
    counted.type = type
    if (mutation && at !== null)
      throw new BadUserInput("The past cannot be changed: send mutations without a revision.")
    const redacted = addressed?.redacted ?? 0
    const etag = (revision: number) =>
      `"${createHash("sha256")
        .update(JSON.stringify([revision, redacted, viewer.role, asked]))
        .digest("base64url")
        .slice(0, 27)}"`
    res.vary("Authorization, Cookie, Sijill-Revision, Accept")
    res.set("Cache-Control", within ? "no-store" : viewer.role === "anonymous" ? "no-cache" : "private, no-cache")

    const revision = at ?? (mutation || within ? null : await o.readers.newest())
    if (revision !== null && asked.query && req.get("If-None-Match") === etag(revision)) {
      res
        .set({ ETag: etag(revision), "Sijill-Revision": String(revision) })
        .status(304)
        .end()
      counted.outcome.code = "NOT_MODIFIED"
      return
    }
    await o.spend(req, viewer, cost)
    const execute = async (reader: Reader | null) => {
      const requestId = String(res.get("X-Request-Id") ?? "")
      const request = { requestId, cost, plainJson: speaksPlainJson(req), outcome: counted.outcome }
      const context = contextOf(o, { viewer, changesets, within }, reader, request)
      try {
        await context.opened(mutation)
        const answer = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: httpRequestOf(req),
          context: async () => context,
        })
        return { answer, revision: context.told?.revision ?? context.reader.revision }
      } finally {
        await context.release()
      }
    }
    const done = within
      ? await execute(null)
      : at !== null
        ? await o.readers.past(at, execute)
        : await readPresent(o.readers, revision, execute)
    const body = done.answer.body.kind === "complete" ? done.answer.body.string : ""
    for (const [name, value] of done.answer.headers) res.set(name, value)
    res.set("Sijill-Revision", String(done.revision))
    const kept = (done.answer.status ?? 200) === 200 && !done.answer.headers.has("cache-control")
    if (!mutation && !within && kept) res.set("ETag", etag(done.revision))
    res.status(done.answer.status ?? 200).send(body)
  }
  return { handle, stop: () => server.stop() }
}

/**
 * Reads before and after: an answer whose revision moved meanwhile is made once more, in one snapshot.
 * @param revision the newest, as it was read before; null for a mutation, which reads at the revision it makes
 */
async function readPresent<T extends { revision: number }>(
  readers: Readers,
  revision: number | null,
  execute: (reader: Reader) => Promise<T>,
): Promise<T> {
  const first = await execute(await readers.now(revision ?? undefined))
  if (revision === null || (await readers.newest()) === first.revision) return first
  return readers.snapshot(execute)
}

type Operation = { query: unknown; variables: unknown; operationName: unknown }

function operationOf(req: Request): Operation {
  const from = (req.method === "GET" ? req.query : (req.body ?? {})) as Record<string, unknown>
  const variables = req.method === "GET" && typeof from.variables === "string" ? json(from.variables) : from.variables
  refuseDeep([from, variables])
  return { query: from.query, variables: variables ?? null, operationName: from.operationName ?? null }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null // Apollo tells what is wrong with it
  }
}

/** What the operation asks for; what is no document is left to Apollo to refuse. */
function weigh(
  schema: GraphQLSchema,
  { query, variables, operationName }: Operation,
  drafting: boolean,
): { cost: number; mutation: boolean; type: Counted["type"] } {
  const document = typeof query === "string" ? readable(query) : null
  if (!document) return { cost: 0, mutation: false, type: "unread" }
  const name = typeof operationName === "string" ? operationName : null
  const given =
    variables && typeof variables === "object" && !Array.isArray(variables)
      ? (variables as Record<string, unknown>)
      : {}
  const operation = getOperationAST(document, name)?.operation
  if (operation && !schema.getRootType(operation))
    throw wholeRequest(new BadUserInput(`Nothing here is asked by ${operation}.`))
  const mutation = operation === "mutation"
  // What is published is cleaned field by field; a draft is kept as it came.
  if (!mutation || drafting) refuseUnstorable(document, given)
  const type = mutation ? "mutation" : operation ? "query" : "unread"
  return { cost: measure(schema, document, name, given).nodes, mutation, type }
}

function readable(query: string): DocumentNode | null {
  try {
    return parseLimited(query)
  } catch (fault) {
    if (fault instanceof ApiError) throw fault
    return null
  }
}

function httpRequestOf(req: Request) {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value)
  const search = req.originalUrl.includes("?") ? req.originalUrl.slice(req.originalUrl.indexOf("?")) : ""
  return { method: req.method, headers, search, body: req.body }
}
