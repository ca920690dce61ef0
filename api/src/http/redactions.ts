import { rm } from "node:fs/promises"
import { join } from "node:path"
import type { Pool } from "pg"
import { type Viewer, may } from "../accounts/policy"
import { alone, placeOf } from "../database/files"
import { Forbidden, Unauthenticated } from "../graph/errors"
import type { Redactions, Settled } from "../graph/redactions"
import type { UserError } from "../ledger/kind"
import { Refused } from "../ledger/publish"
import { type RedactionItem, redact } from "../ledger/redact"
import * as redactions from "../ledger/redactions"
import { cleanText } from "../ledger/text"
import type { Log } from "./log"

type Options = {
  pool: Pool
  viewer: Viewer
  filesDir: string
  onPublished: (revision: number) => void
  log: Log
}

/** Redactions for one viewer: an admin asks, another admin does it. */
export function redactionsFor({ pool, viewer, filesDir, onPublished, log }: Options): Redactions {
  const admin = () => {
    if (!viewer.accountId) throw new Unauthenticated("Sign in as somebody who may redact.")
    if (!may(viewer, "redact")) throw new Forbidden(`As ${viewer.role} you may not redact.`)
    return { id: viewer.accountId, name: viewer.name ?? "" }
  }
  const refused = (error: unknown): Settled => {
    if (error instanceof Refused) return { redaction: null, elsewhere: [], userErrors: error.errors }
    throw error
  }
  /** Files go while nobody uploads the same again; what takes none waits for nobody. */
  async function takingFiles<T>(items: RedactionItem[], work: () => Promise<T>): Promise<T> {
    if (!items.some((i) => i.fields.includes("files"))) return work()
    return alone(pool, 20, work).catch((error) => {
      throw error.code === "55P03"
        ? new Refused([
            { path: ["id"], code: "CONFLICT", message: "A backup is being made: try again when it is done." },
          ])
        : error
    })
  }
  const fault = (path: string[], code: UserError["code"], message: string): Settled => ({
    redaction: null,
    elsewhere: [],
    userErrors: [{ path, code, message }],
  })
  return {
    list: (first, after) => {
      admin()
      return redactions.list(pool, first, after)
    },
    async ask({ items, reason }) {
      const by = admin()
      const read = cleanText(reason, { max: 2000, multiline: true, path: ["reason"] })
      if (typeof read !== "string") return { redaction: null, elsewhere: [], userErrors: [read] }
      if (!read.trim()) return fault(["reason"], "BAD_USER_INPUT", "Say why, without repeating the words that go.")
      if (items.length === 0) return fault(["items"], "BAD_USER_INPUT", "Name at least one record.")
      try {
        const { elsewhere } = await redact(pool, { items, askedBy: by.name, askedById: by.id, by: by.name }, null)
        const redaction = await redactions.ask(pool, by, { items, reason: read })
        log.warn({ redaction: redaction.id, by: by.id }, "redaction asked for")
        return { redaction, elsewhere, userErrors: [] }
      } catch (error) {
        return refused(error)
      }
    },
    async settle(id, done) {
      const by = admin()
      const found = await redactions.find(pool, id)
      if (!found) return fault(["id"], "NOT_FOUND", `There is no redaction ${id.slice(0, 60)}.`)
      try {
        if (!done) return { redaction: await redactions.settle(pool, id, by, null), elsewhere: [], userErrors: [] }
        if (found.askedById === by.id)
          return fault(["id"], "FORBIDDEN", "Another admin must do it: whoever asked for a redaction cannot.")
        const { items, askedBy, askedById } = found
        const made = await takingFiles(items, async () => {
          const taken = await redact(pool, { items, askedBy, askedById, by: by.name }, async (client, revision) => {
            await redactions.settle(client, id, by, revision)
          })
          for (const sha256 of taken.files) await rm(join(filesDir, placeOf(sha256)), { force: true })
          return taken
        })
        onPublished(made.revision)
        log.warn({ redaction: id, by: by.id, revision: made.revision }, "redaction done")
        return { redaction: await redactions.find(pool, id), elsewhere: made.elsewhere, userErrors: [] }
      } catch (error) {
        return refused(error)
      }
    },
  }
}
