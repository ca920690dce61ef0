import { kinds } from "../app/kinds"

/** Whatever may be redacted beside a record that points at it: every kind. */
export const around = Object.keys(kinds)
