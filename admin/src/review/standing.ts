import { useEffect } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useInside } from "../app/inside"
import type { Values } from "../record/values"
import { t } from "../words"
import { inside as words } from "../words/inside"

/** Marks in a form what keeps its record from being published, as the changeset one is in tells it. */
export function useStandingFaults(form: UseFormReturn<Values>, recordId: string): void {
  const faults = useInside()?.faults.filter((f) => f.recordId === recordId) ?? []
  // Told as one text, so that the same faults read again mark nothing anew.
  const told = JSON.stringify(faults.map(({ fault }) => [fault.path.join("."), fault.message]))
  useEffect(() => {
    const standing: [string, string][] = JSON.parse(told)
    if (standing.length === 0) return
    for (const [path, message] of standing) if (path) form.setError(path, { type: "server", message })
    form.setError("root.server", { type: "server", message: t(words.missingHere) })
  }, [form, told])
}
