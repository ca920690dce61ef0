import { createContext, type ComponentType } from "react"
import { kinds } from "../app/kinds"

/** A dialog that makes a record of one of the kinds, given the words one looked for in vain. */
export type AddDialogProps = { kinds: string[]; words: string; onAdded: (id: string) => void; onClose: () => void }

/** What opens where a picker finds nothing that is meant; absent where nothing is written, as in filters. */
export const Adding = createContext<ComponentType<AddDialogProps> | null>(null)

/** Of some kinds, those whose records can be made from within another's form: what stands for itself. */
export const addable = (of: string[]): string[] =>
  of.filter((name) => kinds[name]?.named || kinds[name]?.layer === "entity")
