import { useQueryClient } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useNotify } from "react-admin"
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form"
import { FormDialog } from "../inputs/FormDialog"
import { faultsOf } from "../inputs/publish"
import { t } from "../words"
import { accounts } from "../words/accounts"

type DialogProps<V extends FieldValues> = {
  title: string
  act: string
  grave?: boolean
  defaultValues?: DefaultValues<V>
  /** Does it; what it answers is said in a notice. */
  onSubmit: (values: V) => Promise<string | undefined>
  onClose: () => void
  children: ReactNode
}

/** A small form about an account or a token; when it is done, what is shown of them is asked again. */
export function AccountDialog<V extends FieldValues>({ defaultValues, onSubmit, ...dialog }: DialogProps<V>) {
  const form = useForm<V>({ defaultValues })
  const queries = useQueryClient()
  const notify = useNotify()
  const submit = async (values: V) => {
    try {
      const said = await onSubmit(values)
      if (said) notify(said, { type: "success" })
    } catch (error) {
      return faultsOf(error)
    }
    dialog.onClose()
    await queries.invalidateQueries({ queryKey: ["accounts"] })
  }
  return <FormDialog {...dialog} form={form} onSubmit={submit} notDone={t(accounts.notDone)} />
}

/** For a field that must hold something. */
export const needed = (value: unknown) => (value ? undefined : t(accounts.needed))
