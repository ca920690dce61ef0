import type { Field } from "../app/kinds"
import { language } from "."

/** What a field means, in the register's own words: beside its input. */
export function helpOf(field: Field, of: string): string | undefined {
  return language() === "en" ? field.description : undefined
}
