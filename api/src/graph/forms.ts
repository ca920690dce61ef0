import type { FieldSpec } from "../ledger/kind"
import { isCited } from "./inputs"
import { type GraphKind, graphKinds, recordKinds } from "./kinds"
import { lists } from "./list"
import { plural } from "./records"
import { isCalled } from "./where"

/** One field of a kind as a form must know it. */
type FormField = {
  name: string
  form: FieldSpec["form"]
  required: boolean
  fixed?: boolean
  max?: number
  multiline?: boolean
  range?: [number, number]
  byDefault?: string | boolean
  /** The closed list its values come from. */
  list?: string
  /** Kinds a reference may point at. */
  kinds?: readonly string[]
  /** The scheme of its terms; "*" where the value names its scheme. */
  scheme?: string
  /** Fields of one entry, where it is a list of the record's own. */
  fields?: FormField[]
}

/** Every kind as lists, pages and forms must know it: made from the declarations, so that a screen forgets no field. */
export const forms = () => Object.fromEntries(graphKinds().map((k) => [k.name, formOf(k)]))

/** What each field means, by kind and name; a field of a list of a record's own by the list's name: `within.place`. */
export const meanings = () => Object.fromEntries(graphKinds().flatMap((k) => meaningsOf(k.name, k.fields)))

const meaningsOf = (of: string, fields: readonly FieldSpec[]): [string, string][] =>
  fields.flatMap(({ name, description, child }) => [
    [`${of}.${name}`, description] as [string, string],
    ...meaningsOf(name, child?.fields ?? []),
  ])

const formOf = (kind: GraphKind) => ({
  label: { en: recordKinds.entries[kind.recordName].en, ar: recordKinds.entries[kind.recordName].ar },
  layer: kind.layer,
  prefix: kind.prefix,
  query: kind.name[0]!.toLowerCase() + kind.name.slice(1),
  list: plural(kind.name[0]!.toLowerCase() + kind.name.slice(1)),
  cited: isCited(kind),
  named: kind.named,
  where: [...(isCalled(kind) ? ["name"] : []), ...(kind.where ?? [])],
  orderBy: ["CREATED", ...Object.keys(kind.orderBy ?? {})],
  fields: kind.fields.map(fieldOf),
})

function fieldOf(field: FieldSpec): FormField {
  const { name, form, required, fixed, max, multiline, range, byDefault, child } = field
  const first = field.columns[0]
  const own = form === "choice" ? [...lists.values()].find((l) => l.codes === first!.codes)!.name : undefined
  return {
    name,
    form: form === "when" && field.columns.length === 2 ? ("period" as never) : form,
    required,
    fixed,
    max,
    multiline,
    range,
    byDefault,
    list: own,
    kinds: form === "term" ? undefined : first?.to,
    scheme: first?.scheme,
    fields: child?.fields.map(fieldOf),
  }
}
