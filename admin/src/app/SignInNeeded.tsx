import { lazy, Suspense, useEffect, useState } from "react"
import { useLocation } from "react-router-dom"
import { signInNeeded } from "./graph"

const SignInDialog = lazy(() => import("./SignInDialog"))

/** Asks to sign in over the page when a session is over, so that nothing typed there is lost. */
export function SignInNeeded() {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => {
    const ask = () => {
      setWanted(true)
      setOpen(true)
    }
    window.addEventListener(signInNeeded, ask)
    return () => window.removeEventListener(signInNeeded, ask)
  }, [])
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <SignInDialog open={open && pathname !== "/login"} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
