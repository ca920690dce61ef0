import "reflect-metadata"
import { GraphQLError, GraphQLScalarType, Kind } from "graphql"
import { registerEnumType } from "type-graphql"
import { fromDay, parseDay } from "../dates/days"
import type { List } from "./list"

const bad = (message: string) => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } })

/** A calendar day: days from 1970-01-01 inside, YYYY-MM-DD outside. */
export const Day = new GraphQLScalarType<number, string>({
  name: "Day",
  description:
    "A day of the proleptic Gregorian calendar, written YYYY-MM-DD (ISO 8601-1 extended; years before 1 as 0000 or -0043).",
  serialize: (value) => fromDay(value as number),
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
})

function readDay(value: unknown): number {
  const read = typeof value === "string" ? parseDay(value) : null
  if (read === null) throw bad(`This is not a day: write it YYYY-MM-DD, e.g. 2018-08-06.`)
  return read
}

const decimalForm = /^-?\d{1,20}(\.\d{1,6})?$/

/** An exact decimal number, carried as text so that nothing is rounded on the way. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description:
    'An exact decimal number as text, at most 20 digits before and 6 after the point, e.g. "25000" or "12.50".',
  serialize: (value) => trimDecimal(String(value)),
  parseValue: (value) => readDecimal(value),
  parseLiteral: (node) =>
    readDecimal(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null),
})

function readDecimal(value: unknown): string {
  const written = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value
  if (typeof written !== "string" || !decimalForm.test(written))
    throw bad('This is not a decimal number: write it as text, e.g. "25000" or "12.50".')
  return trimDecimal(written)
}

/** The same number in its shortest writing: no zeros at the end of the fraction, none in front. */
export function trimDecimal(written: string): string {
  const [whole = "0", fraction = ""] = written.split(".")
  const rest = fraction.replace(/0+$/, "")
  const digits = whole.replace(/^(-?)0+(?=\d)/, "$1")
  return rest === "" ? digits.replace(/^-0$/, "0") : `${digits}.${rest}`
}

const enums = new Map<string, object>()

/** The GraphQL enum of a closed list; made once. */
export function enumOf(list: List): object {
  const found = enums.get(list.name)
  if (found) return found
  const values = Object.fromEntries(list.codes.map((c) => [c, c]))
  const valuesConfig = Object.fromEntries(list.codes.map((c) => [c, { description: list.entries[c]!.is }]))
  registerEnumType(values, { name: list.name, description: list.description, valuesConfig })
  enums.set(list.name, values)
  return values
}
