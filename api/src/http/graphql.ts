import { createHash } from "node:crypto"
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from "@apollo/server"
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled"
import type { Request, RequestHandler, Response } from "express"
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, getOperationAST } from "graphql"
import type { Pool } from "pg"
import { may, mayRead, type Viewer } from "../accounts/policy"
import type { PinnedConnections } from "../database/pinned"
import type { Reader, Readers } from "../database/read"
import type { Changesets } from "../graph/changesets"
import type { Context, Written } from "../graph/context"
import { ApiError, BadUserInput, Forbidden, Unauthenticated, wholeRequest } from "../graph/errors"
import { makeLoaders } from "../graph/loaders"
import { inWaves } from "../graph/waves"
import type { Change, Changeset } from "../ledger/changeset"
import type { KindName } from "../ledger/kind"
import { Refused, publish } from "../ledger/publish"
import { type Working, amend } from "../ledger/working"
import { addressedRevision } from "./address"
import type { Spend } from "./budget"
import { changesetsFor } from "./changesets"
import { maskError } from "./errors"
import { addressedChangeset, inside } from "./inside"
import { measure, parseLimited } from "./limits"
import type { Log } from "./log"
import type { Measures } from "./measures"
import { redactionsFor } from "./redactions"
import { refuseDeep, refuseUnstorable } from "./strings"
import { okInPlainJson, speaksPlainJson } from "./well-formed"

export type GraphOptions = {
  schema: GraphQLSchema
  readers: Readers
  pool: Pool
  pinned: PinnedConnections
  filesDir: string
  viewer: (req: Request) => Promise<Viewer>
  spend: Spend
  measures: Pick<Measures, "operation">
  introspection: boolean
  licence: string
  onPublished: (revision: number) => void
  log: Log
}

type Counted = { type: "query" | "mutation" | "unread"; outcome: { code: string } }

type RequestContext = Context & {
  cost: number
  plainJson: boolean
  /** The code it is counted under. */
  outcome: { code: string }
  /** The newest revision an answer inside a changeset is read over, and what that tells of the changeset. */
  told: { revision: number; changeset?: object } | null
  release: () => Promise<void>
}

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

/** Who asks, and inside which changeset. */
type Asker = { viewer: Viewer; changesets: Changesets; within: Working | null }

/** @param first where to read; null inside a changeset, which is read as the register would stand with it */
function contextOf(
  o: GraphOptions,
  { viewer, changesets, within }: Asker,
  first: Reader | null,
  request: Pick<RequestContext, "requestId" | "cost" | "plainJson" | "outcome">,
): RequestContext & { opened(mutation: boolean): Promise<void> } {
  let held: (() => Promise<void>) | null = null
  let from: Pick<Context, "reader" | "load">
  let earlier: Map<number, Context>
  let previewed: ReturnType<typeof inside> | null = null
  const reading = (next: Reader, whole: () => Context): Pick<Context, "reader" | "load"> => {
    const { reader, schedule } = inWaves(next)
    return { reader, load: makeLoaders(reader, schedule, (record) => mayRead(viewer, record), whole) }
  }
  const use = (next: Reader) => {
    from = reading(next, () => context)
    earlier = new Map()
  }
  const enter = (changeset: Working) => {
    previewed = inside(o.pinned, changesets, changeset)
    held = previewed.release
    exchanged.inside = changeset
    use(previewed.reader)
  }
  const release = async () => {
    await held?.()
    held = null
  }
  // Apollo hands on a copy of the context: what a mutation exchanges stands behind its prototype, which the copy shares.
  const exchanged = {
    get reader() {
      return from.reader
    },
    get load() {
      return from.load
    },
    inside: within,
    told: null as RequestContext["told"],
  }
  const own = {
    viewer,
    ...request,
    release,
    licence: o.licence,
    redactions: redactionsFor({ ...o, viewer }),
    changesets: {
      ...changesets,
      // A request that holds a preview never asks for a second one.
      check: async (changeset: Working) => {
        if (!previewed) return changesets.check(changeset)
        if (exchanged.inside?.id === changeset.id) return previewed.tried()
        throw new BadUserInput("At the address of a changeset only that one is checked: ask without it.")
      },
    },
  }
  const context = Object.assign(Object.create(exchanged), own) as RequestContext & {
    opened(mutation: boolean): Promise<void>
  }
  context.opened = async (mutation) => {
    if (!within) return
    if (mutation) {
      exchanged.told = { revision: await o.readers.newest() }
      return
    }
    const { base, faults, leftOut } = await previewed!.tried()
    const { id, version } = within
    exchanged.told = { revision: base, changeset: { id, version, faults: faults.length, leftOut } }
  }
  context.at = (revision) => {
    const then: Context = earlier.get(revision) ?? {
      ...context,
      inside: exchanged.inside,
      ...reading(from.reader.at(revision), () => then),
    }
    earlier.set(revision, then)
    return then
  }
  context.demandWrite = (kinds) => {
    const able = (kind?: KindName) => (within ? may(viewer, "openChangesets") : may(viewer, "publish", kind))
    const refused = kinds.length > 0 ? kinds.find((k) => !able(k)) : !able() && "record"
    if (refused && viewer.role === "anonymous") throw new Unauthenticated("Sign in as somebody who may publish.")
    if (refused && within) throw new Forbidden(`As ${viewer.role} you may not work on changesets.`)
    if (refused && may(viewer, "openChangesets"))
      throw new Forbidden(
        `As ${viewer.role} you may not publish a ${refused} here: put it into a changeset (?changeset=ID).`,
      )
    if (refused) throw new Forbidden(`As ${viewer.role} you may not publish a ${refused}.`)
    if (within && within.authorId !== viewer.accountId)
      throw new Forbidden("Only its author changes a changeset: comment on it, or return it.")
  }
  context.write = async ({ title, changes, hash }) => {
    context.demandWrite(changes.map((c) => c.kind))
    await release()
    return within ? draft(within, changes) : publishNow({ title, changes, hash })
  }
  const draft = async ({ id }: Working, changes: Change[]): Promise<Written> => {
    try {
      const changed = await amend(o.pool, id, changes)
      enter(changed)
      const { title, status } = changed
      return { ok: true, revision: null, changeset: { id, title, status, withoutReview: false } }
    } catch (error) {
      enter(within!)
      if (error instanceof Refused) return { ok: false, errors: error.errors }
      throw error
    }
  }
  const publishNow = async (given: Pick<Changeset, "title" | "changes" | "hash">): Promise<Written> => {
    const as = { author: viewer.name ?? "", authorId: viewer.accountId, reviewed: false }
    const done = await publish(o.pool, { ...given, ...as })
    if (!done.ok) {
      use(await o.readers.now())
      return done
    }
    o.onPublished(done.revision)
    const opened = await hold(o.readers, done.revision)
    held = opened.release
    use(opened.reader)
    const changeset = { id: done.changesetId, title: given.title, status: "PUBLISHED", withoutReview: true }
    return { ok: true, revision: done.revision, changeset }
  }
  if (within) enter(within)
  else use(first!)
  return context
}

/** Opens a reader of one revision that stays open until it is released; waits for a replica that is behind. */
async function hold(readers: Readers, revision: number): Promise<{ reader: Reader; release: () => Promise<void> }> {
  for (let tries = 0; (await readers.newest()) < revision && tries < 100; tries++)
    await new Promise((r) => setTimeout(r, 20))
  let end = () => {}
  const until = new Promise<void>((r) => (end = r))
  let closed: Promise<void> = Promise.resolve()
  const reader = await new Promise<Reader>((opened, failed) => {
    closed = readers.past(revision, async (r) => {
      opened(r)
      await until
    })
    closed.catch(failed)
  })
  const release = () => {
    end()
    return closed
  }
  return { reader, release }
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
