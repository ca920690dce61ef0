import type { ReactNode } from "react"
import { language } from "../words"

/** The text direction is set by the text itself, so that a name in another script does not reorder what stands around it. */
export function Bdi({ children, lang }: { children: ReactNode; lang?: string | null }) {
  return (
    <bdi dir="auto" lang={lang ?? undefined}>
      {children}
    </bdi>
  )
}

/** A sentence of the register in the interface's language: it reads from its side, whatever name it begins with. */
export const Sentence = ({ children }: { children: ReactNode }) => (
  <bdi dir={language() === "ar" ? "rtl" : "ltr"}>{children}</bdi>
)

/** BCP 47 tag of a name: its language and script, e.g. `ar-Arab`; of an unknown language `und-Arab`. */
export const langOf = (name: { language?: string | null; script?: string | null }): string =>
  [name.language ?? "und", name.script].filter(Boolean).join("-")
