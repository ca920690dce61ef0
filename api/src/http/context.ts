import type { Pool } from "pg"
import { may, mayRead, type Viewer } from "../accounts/policy"
import type { PinnedConnections } from "../database/pinned"
import type { Reader, Readers } from "../database/read"
import type { Changesets } from "../graph/changesets"
import type { Context, Written } from "../graph/context"
import { BadUserInput, Forbidden, Unauthenticated } from "../graph/errors"
import { makeLoaders } from "../graph/loaders"
import { inWaves } from "../graph/waves"
import type { Change, Changeset } from "../ledger/changeset"
import { publish } from "../ledger/publish"
import type { Working } from "../ledger/working"
import { inside } from "./inside"
import type { Log } from "./log"
import { redactionsFor } from "./redactions"

export type ContextOptions = {
  readers: Readers
  pool: Pool
  pinned: PinnedConnections
  filesDir: string
  licence: string
  /** Told of every revision published here. */
  onPublished: (revision: number) => void
  log: Log
}

export type RequestContext = Context & {
  cost: number
  plainJson: boolean
  /** The code it is counted under. */
  outcome: { code: string }
  /** The newest revision an answer inside a changeset is read over, and what that tells of the changeset. */
  told: { revision: number; changeset?: object } | null
  release: () => Promise<void>
}

/** Who asks, and inside which changeset. */
type Asker = { viewer: Viewer; changesets: Changesets; within: Working | null }

/**
 * What the resolvers of one request are given, and its own way to write.
 * @param first where to read; null inside a changeset, which is read as the register would stand with it
 */
export function contextOf(
  o: ContextOptions,
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
      // A preview holds rows that are published now: it is given back before.
      publish: async (id: string, expectedVersion: number) => {
        await release()
        const done = await changesets.publish(id, expectedVersion)
        use(await o.readers.now())
        return done
      },
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
    const why = within && changesets.refusesWork(within)
    if (why) throw new Forbidden(why)
    if (within) return
    const refused =
      kinds.length > 0 ? kinds.find((k) => !may(viewer, "publish", k)) : !may(viewer, "publish") && "record"
    if (!refused) return
    if (viewer.role === "anonymous") throw new Unauthenticated("Sign in as somebody who may publish.")
    const else_ = may(viewer, "openChangesets") ? " here: put it into a changeset (?changeset=ID)" : ""
    throw new Forbidden(`As ${viewer.role} you may not publish a ${refused}${else_}.`)
  }
  context.write = async ({ title, changes, hash }) => {
    context.demandWrite(changes.map((c) => c.kind))
    await release()
    return within ? draft(within, changes) : publishNow({ title, changes, hash })
  }
  const draft = async ({ id }: Working, changes: Change[]): Promise<Written> => {
    const { changeset, userErrors } = await changesets.amend(id, changes)
    enter(changeset ?? within!)
    if (!changeset || userErrors.length > 0) return { ok: false, errors: userErrors }
    const { title, status } = changeset
    return { ok: true, revision: null, changeset: { id, title, status, withoutReview: false } }
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
