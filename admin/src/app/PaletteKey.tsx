import { lazy, Suspense, useEffect, useState } from "react"
import { useLocation } from "react-router-dom"

const Palette = lazy(() => import("../menu/Palette"))

/** Event on `window` that opens the palette, as Ctrl K and ⌘ K do. */
export const paletteWanted = "sijill:palette"

/** Opens the palette of places to go at Ctrl K or ⌘ K, from wherever one is. */
export function PaletteKey() {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => {
    const show = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      // Over a dialog that asks for something else it would only be in the way.
      setOpen((was) => !was && !document.querySelector('[role="dialog"]'))
    }
    window.addEventListener("keydown", press)
    window.addEventListener(paletteWanted, show)
    return () => {
      window.removeEventListener("keydown", press)
      window.removeEventListener(paletteWanted, show)
    }
  }, [])
  if (!open || pathname === "/login") return null
  return (
    <Suspense fallback={null}>
      <Palette onClose={() => setOpen(false)} />
    </Suspense>
  )
}
