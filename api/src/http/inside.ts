import type { Request } from "express"
import type { PinnedConnections } from "../database/pinned"
import type { Reader } from "../database/read"
import { BadUserInput, Conflict, NotFound, wholeRequest } from "../graph/errors"
import type { Changesets } from "../graph/changesets"
import { type Tried, preview, previewRevision } from "../ledger/preview"
import type { Working } from "../ledger/working"

/** Largest changeset whose preview can be read; of a larger one only its changes are told. */
const most = 5000

/**
 * The changeset the address names by `?changeset=ID`, or null.
 * @throws NOT_FOUND (404) for one that is not there or that the viewer may not see; BAD_USER_INPUT beside a revision
 */
export async function addressedChangeset(req: Request, changesets: Changesets): Promise<Working | null> {
  const { changeset: id, revision = req.get("Sijill-Revision"), knownAt } = req.query
  if (id === undefined) return null
  if (revision !== undefined || knownAt !== undefined)
    throw wholeRequest(
      new BadUserInput("Give a changeset or a revision, not both: a changeset is read over what stands now.", {
        argument: ["changeset"],
      }),
    )
  const found = typeof id === "string" ? await changesets.find(id) : null
  if (!found) throw wholeRequest(new NotFound("There is no such changeset."))
  if (found.revision !== null)
    throw wholeRequest(
      new Conflict(`The changeset is published: read it at ?revision=${found.revision}.`, { revision: found.revision }),
    )
  return found
}

/** The register as it would stand with a changeset, read over a connection that is given back when it is released. */
export type Inside = {
  /** Opens the preview when it is first read from. */
  reader: Reader
  /** What became of the changeset; opens the preview. */
  tried(): Promise<Tried>
  release(): Promise<void>
}

/** Lets a changeset be read as if it were published. */
export function inside(pinned: PinnedConnections, changesets: Changesets, changeset: Working): Inside {
  const revision = previewRevision()
  let opened: Promise<{ tried: Tried; reader: Reader }> | undefined
  let end = () => {}
  let closed: Promise<void> = Promise.resolve()
  const until = new Promise<void>((r) => (end = r))
  const open = () =>
    (opened ??= new Promise((ready, failed) => {
      closed = pinned
        .borrow(async ({ client, reader }) => {
          if (changeset.size > most)
            throw new BadUserInput(
              `The changeset has ${changeset.size} changes: one of more than ${most} is not previewed. Look at its changes themselves.`,
            )
          const changes = await changesets.changes(changeset.id)
          await preview(client, revision, { ...changeset, changes }, async (tried) => {
            ready({ tried, reader: reader(revision) })
            await until
          })
        })
        .catch((fault) => failed(busy(fault)))
    }))
  const lazily = (at: number, of: (opened: Reader) => Reader): Reader => ({
    revision: at,
    sql: async (text, ...params) => of((await open()).reader).sql(text, ...params),
    rows: async (...words) => of((await open()).reader).rows(...words),
    at: (other) => lazily(other, (opened) => of(opened).at(other)),
  })
  return {
    reader: lazily(revision, (opened) => opened),
    tried: async () => (await open()).tried,
    release() {
      end()
      return closed
    },
  }
}

/** A record that is being published cannot be previewed at that moment. */
const busy = (fault: any) =>
  ["55P03", "40P01"].includes(fault?.code)
    ? new Conflict("Records of this changeset are being published right now: ask again in a moment.")
    : fault
