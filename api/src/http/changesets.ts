import type { Pool } from "pg"
import { type Viewer, handedIn, may, mayComment, mayReview, maySee, mayWork } from "../accounts/policy"
import type { PinnedConnections } from "../database/pinned"
import type { Acted, Changesets } from "../graph/changesets"
import { Forbidden, Unauthenticated } from "../graph/errors"
import type { UserError } from "../ledger/kind"
import { type Tried, preview, previewRevision } from "../ledger/preview"
import { Refused, publish } from "../ledger/publish"
import { cleanText } from "../ledger/text"
import * as work from "../ledger/work"
import { type Working, actsOf, changesOf, find as findWorking, list, pagesOf } from "../ledger/working"

type Options = {
  pool: Pool
  pinned: PinnedConnections
  viewer: Viewer
  /** Told of every revision published here. */
  onPublished: (revision: number) => void
}

/** The changesets that are worked on, for one viewer: who may see and do what is asked here and nowhere else. */
export function changesetsFor({ pool, pinned, viewer, onPublished }: Options): Changesets {
  const worker = () => {
    if (!viewer.accountId) throw new Unauthenticated("Sign in as somebody who works on changesets.")
    return { id: viewer.accountId, name: viewer.name ?? "" }
  }
  const find = async (id: string): Promise<Working | null> => {
    const found = await findWorking(pool, id)
    return found && maySee(viewer, found) ? found : null
  }
  const check = (changeset: Working): Promise<Tried> =>
    pinned.borrow(async ({ client }) => {
      const changes = await changesOf(client, changeset.id)
      return preview(client, previewRevision(), { ...changeset, changes }, async (tried) => tried)
    })

  /** Acts on a changeset the viewer sees and `may` act on; what the ledger refuses comes back as user errors. */
  async function acting(
    id: string,
    allowed: (found: Working) => string | null,
    todo: (found: Working) => Promise<Working | Acted>,
  ): Promise<Acted> {
    worker()
    const found = await find(id)
    if (!found) return fault(["id"], "NOT_FOUND", `There is no changeset ${id.slice(0, 60)}.`)
    const forbidden = allowed(found)
    if (forbidden) return { ...fault(["id"], "FORBIDDEN", forbidden), changeset: found }
    try {
      const done = await todo(found)
      return "userErrors" in done ? done : { changeset: done, userErrors: [] }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { changeset: await find(id), userErrors: error.errors }
    }
  }

  const asAuthor = (found: Working): string | null => {
    if (mayWork(viewer, found)) return null
    return found.authorId === viewer.accountId
      ? `As ${viewer.role} you may not work on changesets.`
      : "Only its author changes a changeset: comment on it, or return it."
  }
  const asReviewer = (found: Working): string | null => {
    if (mayReview(viewer, found)) return null
    return found.authorId === viewer.accountId
      ? "Nobody judges or publishes a changeset of their own: somebody else must look at it."
      : `As ${viewer.role} you may not review changesets.`
  }

  return {
    find,
    check,
    list: async ({ mine, statuses, first, after }) => {
      const { id } = worker()
      if (!mine && !may(viewer, "seeSubmitted"))
        throw new Forbidden(`As ${viewer.role} you may not see the changesets of others.`)
      const seen = mine ? statuses : statuses.filter((s) => (handedIn as readonly string[]).includes(s))
      const whose = mine ? { authorId: id } : { notBy: id }
      return list(pool, { ...whose, statuses: seen, first, ...(after ? { after } : {}) })
    },
    acts: (ids) => actsOf(pool, ids),
    pages: (ids, page) => pagesOf(pool, ids, page),
    changes: (id, page) => changesOf(pool, id, page),
    async open({ id, title, note }) {
      const by = worker()
      if (!may(viewer, "openChangesets")) throw new Forbidden(`As ${viewer.role} you may not work on changesets.`)
      const read = words({ title, note })
      if ("userErrors" in read) return read
      if (id !== null && !/^chg_[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id))
        return fault(["id"], "BAD_USER_INPUT", "An id of a changeset begins with chg_ and 26 characters follow.")
      const made = await work.open(pool, by, { id, title: read.title as string, note: read.note ?? null })
      return made
        ? { changeset: made, userErrors: [] }
        : fault(["id"], "CONFLICT", "The id is taken: leave it out, or give a fresh one.")
    },
    describe: (id, { expectedVersion, ...given }) =>
      acting(id, asAuthor, async () => {
        const read = words(given)
        return "userErrors" in read ? read : work.describe(pool, id, { ...read, expectedVersion })
      }),
    refusesWork: asAuthor,
    amend: (id, changes) => acting(id, asAuthor, () => work.amend(pool, id, changes)),
    drop: (id, recordId) => acting(id, asAuthor, () => work.drop(pool, id, recordId)),
    decide: (id, recordId, decided) => acting(id, asAuthor, () => work.replace(pool, id, recordId, decided)),
    step: (id, step, { expectedVersion, words: said }) =>
      acting(id, work.ways[step].by === "reviewer" ? asReviewer : asAuthor, async (found) => {
        const read = said === null ? null : cleanText(said, { max: 5000, multiline: true, path: ["reason"] })
        if (read !== null && typeof read !== "string") return { changeset: found, userErrors: [read] }
        if (work.ways[step].by === "reviewer" && !read?.trim())
          return {
            ...fault(["reason"], "BAD_USER_INPUT", "Say why, so that the author can learn from it."),
            changeset: found,
          }
        if (step === "SUBMITTED") {
          const wrong = await unfit(found)
          if (wrong) return { changeset: found, userErrors: wrong }
        }
        return work.act(pool, id, step, { by: worker(), expectedVersion, words: read })
      }),
    comment: (id, { words: said, recordId }) =>
      acting(
        id,
        (found) => (mayComment(viewer, found) ? null : `As ${viewer.role} you may not comment.`),
        async (found) => {
          const read = cleanText(said, { max: 5000, multiline: true, path: ["words"] })
          if (typeof read !== "string") return { changeset: found, userErrors: [read] }
          if (!read.trim()) return { ...fault(["words"], "BAD_USER_INPUT", "A comment has words."), changeset: found }
          return work.comment(pool, id, { by: worker(), words: read, recordId })
        },
      ),
    publish: (id, expectedVersion) =>
      acting(id, asReviewer, async (found) => {
        // Asked again after the answer was lost: as before.
        if (found.status === "PUBLISHED") return { changeset: found, revision: found.revision, userErrors: [] }
        if (found.status !== "SUBMITTED")
          return {
            ...fault(
              ["id"],
              "CONFLICT",
              `The changeset is ${found.status.toLowerCase()}: only a submitted one is published.`,
            ),
            changeset: found,
          }
        const by = worker()
        const changes = (await changesOf(pool, id)).map((c) => ({ ...c, path: ["changes", c.id] }))
        if (changes.length === 0)
          return { ...fault(["id"], "CONFLICT", "The changeset changes nothing."), changeset: found }
        const { title, author, authorId } = found
        const done = await publish(
          pool,
          { id, title, author, authorId, reviewed: true, approvedBy: by.name, changes },
          (client, { revision }) => work.close(client, id, { by, expectedVersion, revision }),
        )
        if (!done.ok) return { changeset: await find(id), userErrors: done.errors }
        onPublished(done.revision)
        return { changeset: await find(id), revision: done.revision, userErrors: [] }
      }),
  }

  /** What keeps it from being submitted: everything at once, each with the record and the path in its input. */
  async function unfit(changeset: Working): Promise<UserError[] | null> {
    if (changeset.size === 0)
      return [
        { path: ["id"], code: "BAD_USER_INPUT", message: "The changeset changes nothing yet: add a change first." },
      ]
    const { faults } = await check(changeset)
    return faults.length > 0
      ? faults.map(({ recordId, path, ...f }) => ({ ...f, path: ["changes", recordId, ...path] }))
      : null
  }
}

const fault = (path: string[], code: UserError["code"], message: string): Acted => ({
  changeset: null,
  userErrors: [{ path, code, message }],
})

/** Title and note, cleaned; absent stays absent. */
function words(given: { title?: string; note?: string | null }): { title?: string; note?: string | null } | Acted {
  const title = given.title === undefined ? undefined : cleanText(given.title, { max: 300, path: ["title"] })
  const note = given.note == null ? given.note : cleanText(given.note, { max: 5000, multiline: true, path: ["note"] })
  const errors = [title, note].filter((v): v is UserError => typeof v === "object" && v !== null)
  if (typeof title === "string" && title.trim() === "")
    errors.push({ path: ["title"], code: "BAD_USER_INPUT", message: "Say in a few words what the changeset is for." })
  if (errors.length > 0) return { changeset: null, userErrors: errors }
  return {
    ...(title === undefined ? {} : { title: title as string }),
    ...(note === undefined ? {} : { note: note as string | null }),
  }
}
