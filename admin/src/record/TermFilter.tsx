import { AnyTermInput } from "../inputs/AnyTermInput"
import { TermInput } from "../inputs/TermInput"

/** Filters by a term: of one list, or of any. */
export default function TermFilter({ scheme, ...input }: { source: string; label: string; scheme: string }) {
  return scheme === "*" ? <AnyTermInput {...input} /> : <TermInput {...input} scheme={scheme} />
}
