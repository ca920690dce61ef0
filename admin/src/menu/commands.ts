import { kinds } from "../app/kinds"
import { createPath, type Linked, pageOf } from "../app/links"
import type { Hit } from "../app/search"
import { t } from "../words"
import { listName } from "../words/kinds"
import { menu } from "../words/menu"
import { record } from "../words/record"
import { labelOf } from "../app/vocabulary"

/** Somewhere to go: a record, a list, or the form of a new record. */
export type Command = { key: string; group: string; label: string; kind: string; to: string; hit?: Hit }

/** Lists and, of kinds one may write, forms; what they are called in either way finds them. */
export function placesToGo(words: string, mayWrite: (kind: string) => boolean): Command[] {
  const asked = words.trim().toLowerCase()
  const lists = Object.keys(kinds).map((kind) => ({
    key: `list ${kind}`,
    group: t(menu.toLists),
    label: listName(kind),
    kind,
    to: `/${kind}`,
  }))
  const forms = Object.keys(kinds)
    .filter(mayWrite)
    .map((kind) => ({
      key: `new ${kind}`,
      group: t(menu.toForms),
      label: t(record.newOf, { kind: labelOf("RecordKind", kind) }),
      kind,
      to: createPath(kind),
    }))
  const fits = ({ label, kind }: Command) =>
    asked.split(/\s+/).every((word) => label.toLowerCase().includes(word) || kind.toLowerCase().includes(word))
  return [...lists, ...forms].filter(fits)
}

/** A record found, as somewhere to go. */
export const recordToGo = (hit: Hit<Linked>): Command => ({
  key: hit.record.id,
  group: t(menu.records),
  label: hit.record.label,
  kind: hit.record.kind,
  to: pageOf(hit.record),
  hit,
})
