import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { changesetOfAddress, revisionOfAddress } from "./address"
import { accountId } from "./auth"
import { store } from "./store"

type At = {
  revision: number | null
  changeset: string | null
  setRevision: (revision: number | null) => void
  /** @param keep whether what stands on the screen stays there while it is read again: a form that is being saved */
  setChangeset: (changeset: string | null, keep?: boolean) => void
}

const AtContext = createContext<At>({ revision: null, changeset: null, setRevision() {}, setChangeset() {} })

// Which changeset each account works in, so that whoever comes back goes on there.
const shelf = "changesets"
const chosen = () => store.getItem<Record<string, string>>(shelf) ?? {}

const addressed = () => ({ revision: revisionOfAddress(), changeset: changesetOfAddress() })

/** Holds the revision or the changeset being read, in the address: one of them, or neither. */
export function AtProvider({ children }: { children: ReactNode }) {
  const [at, setAt] = useState(addressed)
  const queries = useQueryClient()

  const go = useCallback(
    (name: "at" | "changeset", value: string | null, keep = false) => {
      const address = new URL(window.location.href)
      address.searchParams.delete("at")
      address.searchParams.delete("changeset")
      if (value !== null) address.searchParams.set(name, value)
      // The router keeps its place in the history in `state`.
      window.history.replaceState(window.history.state, "", address)
      setAt(addressed())
      if (keep) queries.invalidateQueries()
      else queries.resetQueries()
    },
    [queries],
  )
  const own = useMemo(
    () => ({
      setRevision: (next: number | null) => go("at", next === null ? null : String(next)),
      async setChangeset(next: string | null, keep?: boolean) {
        go("changeset", next, keep)
        const { [await accountId()]: _, ...others } = chosen()
        store.setItem(shelf, next === null ? others : { ...others, [await accountId()]: next })
      },
    }),
    [go],
  )
  useEffect(() => {
    const { revision, changeset } = addressed()
    const known = chosen()
    if (revision === null && changeset === null && Object.keys(known).length > 0)
      void accountId().then((id) => known[id] && go("changeset", known[id]))
  }, [go])

  return <AtContext value={useMemo(() => ({ ...at, ...own }), [at, own])}>{children}</AtContext>
}

/** The revision being read; null is now. */
export const useRevision = (): number | null => useContext(AtContext).revision

/** Reads another revision from here on; null goes back to now. */
export const useSetRevision = (): At["setRevision"] => useContext(AtContext).setRevision

/** The changeset one is in, so that the register is read as it would stand with it; null is outside. */
export const useChangeset = (): string | null => useContext(AtContext).changeset

/** Goes into a changeset; null leaves it. */
export const useSetChangeset = (): At["setChangeset"] => useContext(AtContext).setChangeset
