import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useLocation } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"
import { signOut } from "./auth"
import { signInNeeded } from "./graph"
import { SignInForm } from "./SignInForm"

/** Opens over the page when a session is over, so that nothing typed there is lost. */
export function SignInDialog() {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const queries = useQueryClient()

  useEffect(() => {
    const ask = () => setOpen(true)
    window.addEventListener(signInNeeded, ask)
    return () => window.removeEventListener(signInNeeded, ask)
  }, [])

  const goOn = async () => {
    await signOut()
    setOpen(false)
    await queries.invalidateQueries()
  }
  return (
    <Dialog open={open && pathname !== "/login"} aria-labelledby="sign-in-title" maxWidth="xs" fullWidth>
      <DialogTitle id="sign-in-title">{t(app.signIn)}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary">{t(app.sessionOver)}</Typography>
        <SignInForm onDone={() => setOpen(false)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={goOn}>{t(app.goOn)}</Button>
      </DialogActions>
    </Dialog>
  )
}
