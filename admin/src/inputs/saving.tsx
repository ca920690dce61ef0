import { type ReactNode, useState } from "react"
import { useSetChangeset } from "../app/at"
import { useInside } from "../app/inside"
import { type Writing, useWriting } from "../app/MayWrite"
import { ChooseChangeset, type Choice } from "../review/ChooseChangeset"
import { openChangeset } from "../review/acts"
import { short } from "../review/short"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { inside } from "../words/inside"
import { record } from "../words/record"
import type { Faults } from "./EntryForm"

/** Where what a form holds goes, and what its button says of that. */
export type Saving = {
  to: Writing
  act: string
  hint: string
  notDone: string
  /** Which changeset it goes into, where that is still to be chosen. */
  picker: ReactNode
  /** Goes into the changeset that was chosen, and opens it first if it is new; answers with what is wrong with it. */
  ready: () => Promise<Faults | undefined>
}

/** How a form that writes a record of a kind is saved by who is here. */
export function useSaving(kind: string): Saving {
  const to = useWriting()(kind) ?? "publish"
  const title = useInside()?.title
  const setChangeset = useSetChangeset()
  const [choice, setChoice] = useState<Choice>({ id: null, title: "" })

  const ready = async () => {
    if (to !== "choose") return
    const { changeset, faults } = choice.id
      ? { changeset: { id: choice.id }, faults: undefined }
      : await openChangeset(choice.title)
    if (!changeset) return faults
    setChangeset(changeset.id, true)
  }
  if (to === "publish")
    return { to, ready, act: t(inputs.publish), hint: t(record.publicAtOnce), notDone: t(inputs.notYet), picker: null }
  const act = to === "draft" && title ? t(inside.save, { title: short(title) }) : t(inside.saveToChosen)
  const hint = t(to === "draft" ? inside.hint : inside.chooseHint)
  const picker = to === "choose" && <ChooseChangeset choice={choice} onChoose={setChoice} />
  return { to, ready, act, hint, notDone: t(inside.notSaved), picker }
}
