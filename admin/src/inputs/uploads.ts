import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { messageOf } from "../app/faults"
import { mostBytes, type StoredFile, uploadFile } from "../app/files"
import { t } from "../words"
import { files } from "../words/files"

/** A file on its way to the register, or what kept it from arriving. */
export type Upload = { id: number; name: string; share: number; fault: string | null }

/**
 * Uploads files side by side; those still under way when the form is left are stopped.
 * @param onStored takes what arrived, or answers why it has no use for it
 */
export function useUploads(onStored: (stored: StoredFile & { name: string }) => string | null) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const underway = useRef(new Map<number, AbortController>())
  const next = useRef(0)
  const queries = useQueryClient()
  const take = useRef(onStored)
  take.current = onStored

  useEffect(() => {
    const all = underway.current
    return () => {
      for (const one of all.values()) one.abort()
    }
  }, [])

  const change = (id: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))
  const dismiss = (id: number) => setUploads((all) => all.filter((one) => one.id !== id))

  async function send(file: File) {
    const id = next.current++
    const unfit = file.size > mostBytes ? t(files.tooLarge) : file.size === 0 ? t(files.empty) : null
    setUploads((all) => [...all, { id, name: file.name, share: 0, fault: unfit }])
    if (unfit) return
    const stopping = new AbortController()
    underway.current.set(id, stopping)
    try {
      const stored = await uploadFile(file, (share) => change(id, { share }), stopping.signal)
      queries.setQueryData(["file facts", stored.sha256], stored)
      const fault = take.current(stored)
      if (fault) change(id, { fault })
      else dismiss(id)
    } catch (error) {
      if (stopping.signal.aborted) dismiss(id)
      else change(id, { fault: messageOf(error) })
    } finally {
      underway.current.delete(id)
    }
  }

  return {
    uploads,
    begin: (chosen: File[]) => chosen.forEach((file) => void send(file)),
    stop: (id: number) => underway.current.get(id)?.abort(),
    dismiss,
  }
}
