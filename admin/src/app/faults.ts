import { HttpError } from "react-admin"
import type { GraphError } from "./graph"

/** A fault of an input, as payloads tell it; `path` leads from the input's outside in. */
export type UserError = { path: string[]; code: string; message: string }

/**
 * The error a form understands: `body.errors` maps each field (`citations.0.speaker`) to what is wrong with it, and
 * status 409 says that the register has moved on. What has no field stands under `root.server`.
 */
export function faultOf(userErrors: UserError[]): HttpError {
  const stale = userErrors.find(isStale)
  const errors: Record<string, string> = {}
  for (const { path, message } of userErrors) errors[path.length > 0 ? path.join(".") : "root.server"] ??= message
  return new HttpError((stale ?? userErrors[0])?.message, stale ? 409 : 422, { errors, userErrors })
}

/** Whether the fault is that somebody else wrote meanwhile: the version seen is not the newest. */
export const isStale = ({ code, path }: UserError): boolean => code === "CONFLICT" && path.at(-1) === "expectedVersion"

/** The faults of each field that an error brings along; none where it is no fault of the input. */
export const userErrorsOf = (error: unknown): UserError[] =>
  (error instanceof HttpError && error.body?.userErrors) || []

/** What to tell of an error in one sentence. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? (error as GraphError).message : "Something went wrong, and nobody said what."
