import { lazy, type ReactNode, Suspense, useLayoutEffect } from "react"
import { language } from "../words"

// Styles that read from the right come only where somebody reads so.
const RightToLeft = lazy(() => import("./RightToLeft"))

/** Sets the page's language and the side it reads from; content keeps its own direction by `<bdi>` and `dir`. */
export function Direction({ children }: { children: ReactNode }) {
  const arabic = language() === "ar"
  useLayoutEffect(() => {
    document.documentElement.lang = arabic ? "ar" : "en"
    document.documentElement.dir = arabic ? "rtl" : "ltr"
  }, [arabic])
  if (!arabic) return children
  return (
    <Suspense fallback={null}>
      <RightToLeft>{children}</RightToLeft>
    </Suspense>
  )
}
