import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { t } from "../words"
import { app } from "../words/app"
import { files } from "../words/files"
import { signInNeeded } from "./graph"
import { tag } from "./local"

/** A file as the register tells of it. */
export type StoredFile = { sha256: string; mediaType: string; size: number }

/** A file of a source. */
export type SourceFile = StoredFile & { name: string; role: "DOCUMENT" | "TEXT"; characters: number | null }

/** Largest file the register takes, in bytes. */
export const mostBytes = 20 * 1024 * 1024

const address = (sha256: string) => `/files/${sha256}`
const headers = { "Sijill-Console": "1" }

/**
 * Uploads a file.
 * @param onProgress told how much of it is there, from 0 to 1
 * @throws in the register's words where it is refused; aborting throws the signal's reason
 */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<StoredFile & { name: string }> {
  // fetch does not tell how far it is.
  const request = new XMLHttpRequest()
  const done = new Promise<StoredFile & { name: string }>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error(t(files.cutShort)))
    request.onabort = () => reject(signal.reason)
    request.onload = () => {
      const { status, response } = request
      if (status === 401) window.dispatchEvent(new Event(signInNeeded))
      if (status === 201) resolve(response)
      else reject(new Error(response?.errors?.[0]?.message ?? t(app.status, { status })))
    }
  })
  request.open("POST", "/files")
  request.responseType = "json"
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
  request.setRequestHeader("Content-Type", "application/octet-stream")
  request.setRequestHeader("Sijill-File-Name", encodeURIComponent(file.name))
  signal.addEventListener("abort", () => request.abort())
  request.send(file)
  return done
}

async function ask(sha256: string, method: "GET" | "HEAD", signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(address(sha256), { method, headers, credentials: "same-origin", signal })
  if (answer.ok) return answer
  if (answer.status === 401) window.dispatchEvent(new Event(signInNeeded))
  const body = await answer.json().catch(() => null)
  throw new Error(body?.errors?.[0]?.message ?? t(app.status, { status: answer.status }))
}

// What lies under a SHA-256 never changes.
const forGood = { staleTime: Number.POSITIVE_INFINITY }

/** The bytes of a stored file. */
export const fileOf = async (sha256: string, signal?: AbortSignal): Promise<Blob> =>
  (await ask(sha256, "GET", signal)).blob()

/** As `fileOf`, for a component. */
export const useFile = (sha256: string) =>
  useQuery({ queryKey: ["file", sha256], queryFn: ({ signal }) => fileOf(sha256, signal), ...forGood })

/** What a stored file is, by its SHA-256 alone; undefined until it is known. */
export const useFacts = (sha256: string): StoredFile | undefined =>
  useQuery({
    queryKey: ["file facts", sha256],
    queryFn: async ({ signal }) => {
      const { headers: told } = await ask(sha256, "HEAD", signal)
      const [mediaType = ""] = (told.get("Content-Type") ?? "").split(";")
      return { sha256, mediaType, size: Number(told.get("Content-Length")) }
    },
    ...forGood,
  }).data

/** An address of these bytes inside this page, for pictures and frames; null until there are any. */
export function useAddress(blob: Blob | undefined): string | null {
  const [made, setMade] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return
    const url = URL.createObjectURL(blob)
    setMade(url)
    return () => URL.revokeObjectURL(url)
  }, [blob])
  return made
}

/** Hands a stored file to the browser to be saved under its name. */
export async function saveFile({ sha256, name }: { sha256: string; name: string }): Promise<void> {
  const url = URL.createObjectURL(await fileOf(sha256))
  const link = Object.assign(document.createElement("a"), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** What sort of file it is and how large: "PDF · 1.2 MB". */
export function factsInWords({ mediaType, size }: Omit<StoredFile, "sha256">): string {
  const [sort = "", subtype = ""] = mediaType.split("/")
  const type = sort === "text" ? t(files.plainText) : subtype ? subtype.toUpperCase() : t(files.unknownType)
  const [amount, unit] = size < 1_000_000 ? [size / 1000, "kilobyte"] : [size / 1_000_000, "megabyte"]
  const how = { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 } as const
  return `${type} · ${new Intl.NumberFormat(tag(), how).format(amount)}`
}
