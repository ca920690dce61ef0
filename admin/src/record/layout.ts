import type { Field, Kind } from "../app/kinds"
import { choicesOf } from "../app/vocabulary"
import { blankOf, type Values, writtenFields } from "./values"

// What every claim, or every entity, may carry beside what it says.
const seldom = new Set(["about", "modality", "condition", "qualifier", "note", "externalIds", "slug"])

/** The fields of a form: those at sight, what is needed first, and those folded away. */
export function layoutOf(kind: Kind, isNew: boolean): { main: Field[]; more: Field[] } {
  const fields = writtenFields(kind, isNew)
  const own = fields.filter(({ name }) => {
    if (name === "note" && kind.layer !== "claim") return true
    // What has a title of its own seldom needs a description in its place.
    return !seldom.has(name) && (name !== "descriptiveLabel" || kind.named)
  })
  const rank = (f: Field) => (f.form === "when" ? 2 : f.required && f.byDefault === undefined ? 0 : 1)
  return {
    main: own.toSorted((a, b) => rank(a) - rank(b)),
    more: fields.filter((f) => !own.includes(f)),
  }
}

/** On what it depends whether a field is of use: another field, and which of its values. */
export type Dependence = { on: string; holds: (value: unknown) => boolean }

const is =
  (...codes: string[]) =>
  (value: unknown) =>
    codes.includes(String(value))
const not = (code: string) => (value: unknown) => value !== code

// As the register's own checks have it.
const dependences: Record<string, Dependence> = {
  about: { on: "modality", holds: not("ACTUAL") },
  condition: { on: "modality", holds: not("ACTUAL") },
  "Position.listComplete": { on: "jointly", holds: is("JOINT") },
  "Presence.imposedBy": { on: "type", holds: is("BANNED_FROM") },
  "Name.transliterationScheme": { on: "type", holds: is("TRANSLITERATION") },
  "Citation.verdict": { on: "stance", holds: is("ASSESSES") },
  "Citation.hedge": { on: "assertion", holds: not("PLAIN") },
  "Speaker.actor": { on: "identity", holds: (known) => !is("PROTECTED", "UNATTRIBUTED", "CURATOR")(known) },
}

/** Whether and how the use of a field hangs on another; words beside a choice are for what its list does not name. */
export function dependenceOf(kind: Kind, field: Field): Dependence | null {
  const known = dependences[`${kind.name}.${field.name}`] ?? dependences[field.name]
  if (known) return known
  const choice = kind.fields.find((f) => `${f.name}Words` === field.name && f.form === "choice")
  const hasOther = choice?.list && choicesOf(choice.list).some(({ id }) => id === "OTHER")
  return hasOther ? { on: choice.name, holds: is("OTHER") } : null
}

/** Whether anything stands in a field beside what stands there at first. */
export const isFilled = (field: Field, value: unknown): boolean =>
  value !== undefined && JSON.stringify(value) !== JSON.stringify(blankOf(field))

/** Whether anything stands in one of these fields. */
export const anyFilled = (fields: Field[], values: Values): boolean =>
  fields.some((field) => isFilled(field, values[field.name]))
