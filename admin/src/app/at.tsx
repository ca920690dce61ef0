import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react"
import { useQueryClient } from "@tanstack/react-query"

type At = { revision: number | null; setRevision: (revision: number | null) => void }

const AtContext = createContext<At>({ revision: null, setRevision: () => {} })

/** The revision the address names as `?at=N` (before the `#`); null where it names none: now. */
export function revisionOfAddress(): number | null {
  const written = new URLSearchParams(window.location.search).get("at")
  return written !== null && /^\d{1,9}$/.test(written) ? Number(written) : null
}

/** Holds the revision being read, in the address, so that a link shows what its sender saw. */
export function AtProvider({ children }: { children: ReactNode }) {
  const [revision, setState] = useState(revisionOfAddress)
  const queries = useQueryClient()

  const setRevision = useCallback(
    (next: number | null) => {
      const address = new URL(window.location.href)
      if (next === null) address.searchParams.delete("at")
      else address.searchParams.set("at", String(next))
      // The router keeps its place in the history in `state`.
      window.history.replaceState(window.history.state, "", address)
      setState(next)
      queries.resetQueries()
    },
    [queries],
  )

  return <AtContext value={useMemo(() => ({ revision, setRevision }), [revision, setRevision])}>{children}</AtContext>
}

/** The revision being read; null is now. */
export const useRevision = (): number | null => useContext(AtContext).revision

/** Reads another revision from here on; null goes back to now. */
export const useSetRevision = (): At["setRevision"] => useContext(AtContext).setRevision
