import { HttpError } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"
import { GraphError } from "./graph"

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

/**
 * Values of the wrong form (a day that is none) are refused before the mutation runs, with the path in the message:
 * the same error for a form, or null where the error is of another sort.
 */
export function faultOfForm(error: unknown): HttpError | null {
  if (!(error instanceof GraphError) || error.code !== "BAD_USER_INPUT") return null
  const userErrors = error.errors.flatMap(({ message }) => {
    const [, path, said] = / at "input\.([^"]+)"; (.*)$/s.exec(message) ?? []
    return path && said ? [{ path: path.split(/[.[\]]+/).filter(Boolean), code: "BAD_USER_INPUT", message: said }] : []
  })
  return userErrors.length > 0 ? faultOf(userErrors) : null
}

/** Whether the fault is that somebody else wrote meanwhile: the version seen is not the newest. A changeset tells it at the id. */
export const isStale = ({ code, path }: UserError): boolean =>
  code === "CONFLICT" && ["expectedVersion", "id"].includes(path.at(-1) ?? "")

/** The faults of each field that an error brings along; none where it is no fault of the input. */
export const userErrorsOf = (error: unknown): UserError[] =>
  (error instanceof HttpError && error.body?.userErrors) || []

/** What to tell of an error in one sentence. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : t(app.unsaid))
