import type { Request } from "express"
import { z } from "zod"
import { AccountRefused } from "../accounts/user"
import { BadUserInput } from "../graph/errors"

/** The body, if it is JSON and holds what is expected and nothing else. Throws BadUserInput with the path of the fault. */
export function bodyOf<T>(form: z.ZodType<T>, req: Request): T {
  if (!req.is("application/json")) throw new BadUserInput("Send the body as application/json.")
  const result = form.safeParse(req.body)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path
  throw new BadUserInput(issue.message, { path: path.map((key) => (typeof key === "number" ? key : String(key))) })
}

/** A secret in a body. */
export const secret = z.string().min(1).max(1_000)

/** Tells what accounts refuse as a fault of the body; `at` names the field where it is called otherwise there. */
export const asFault =
  (at: Partial<Record<AccountRefused["field"], string>> = {}) =>
  (fault: unknown): never => {
    throw fault instanceof AccountRefused
      ? new BadUserInput(fault.message, { path: [at[fault.field] ?? fault.field] })
      : fault
  }
