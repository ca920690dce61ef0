import { useEffect } from "react"
import type { UseFormReturn } from "react-hook-form"
import type { RecordRead, Values } from "./values"

/** What was typed and not published: kept in the browser, with the version it began from where something is changed. */
export type Draft = { values: Values; base: RecordRead | null; at: string }

const shelf = (key: string) => `sijill.draft.${key}`

/** What was kept of a form; null where nothing was, or what was there cannot be read any more. */
export function readDraft(key: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf(key)) ?? "null")
    return kept && typeof kept.values === "object" && typeof kept.at === "string" ? kept : null
  } catch {
    return null
  }
}

/** Forgets what was kept: it is published, or was thrown away. */
export const dropDraft = (key: string): void => localStorage.removeItem(shelf(key))

function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(shelf(key), JSON.stringify(draft))
  } catch {
    // The store is full or shut: the form works on, only a reload would lose it.
  }
}

/**
 * Keeps what is typed from the first change on, so that a reload or a session that is over loses none of it.
 * @param again whether the form began with what was kept: then it stays kept, changed again or not
 */
export function useKept(form: UseFormReturn<Values>, key: string, base: RecordRead | null, again: boolean): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty || again) keepDraft(key, { values: values as Values, base, at: new Date().toISOString() })
          else dropDraft(key)
        },
      }),
    [form, key, base, again],
  )
}
