import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import { useGetIdentity, useNotify } from "react-admin"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useLocation, useNavigate } from "react-router-dom"
import { changesetOfAddress } from "../app/address"
import { keepAtHand } from "../inputs/speakers"
import { type Draft, dropDraft, useKept } from "./draft"
import type { RecordRead, Values } from "./values"

/** Where what is typed at this address, by this account, is kept. */
export function useDraftKey(): string | null {
  const { identity } = useGetIdentity()
  const { pathname, search } = useLocation()
  // What is typed goes on being kept there when the changeset is chosen as one saves.
  const [changeset] = useState(changesetOfAddress)
  return identity ? `${identity.id}${pathname}${search}${changeset ?? ""}` : null
}

/** A form over values, holding again what was typed at its address before. */
export function useEntryForm(key: string, standing: Values, base: RecordRead | null, kept: Draft | null) {
  const form: UseFormReturn<Values> = useForm<Values>({ defaultValues: kept?.values ?? standing })
  const [keptSince, setKeptSince] = useState(kept?.at ?? null)
  useKept(form, key, base, keptSince !== null)
  const throwAway = (instead = standing) => {
    form.reset(instead)
    // After: what the form changes to is told as a change.
    dropDraft(key)
    setKeptSince(null)
  }
  return { form, keptSince, throwAway }
}

/** Leads back to where one came from, else to the page given. */
export function useLeave() {
  const navigate = useNavigate()
  const { state } = useLocation()
  return useCallback((page: string) => navigate((state as { back?: string } | null)?.back ?? page), [navigate, state])
}

/** After publishing: the form is done with, everything read so far may have changed, and the next claim starts with the same voice. */
export function usePublished(key: string, form: UseFormReturn<Values>) {
  const queries = useQueryClient()
  const notify = useNotify()
  const leave = useLeave()
  return async (values: Values, said: string, page: string) => {
    const voice = values.citations?.at(-1)?.speaker ?? values.names?.at(-1)?.citations.at(-1)?.speaker
    if (voice) keepAtHand(voice)
    form.reset(values)
    dropDraft(key)
    notify(said, { type: "success" })
    queries.removeQueries({ type: "inactive" })
    await queries.invalidateQueries()
    leave(page)
  }
}
