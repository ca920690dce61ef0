import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { t } from "../words"
import { app } from "../words/app"
import { signOut } from "./auth"
import { SignInForm } from "./SignInForm"

/** Signing in over the page, or going on without: as a visitor one reads on. */
export default function SignInDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const queries = useQueryClient()
  const goOn = async () => {
    await signOut()
    onClose()
    await queries.invalidateQueries()
  }
  return (
    <Dialog open={open} aria-labelledby="sign-in-title" maxWidth="xs" fullWidth>
      <DialogTitle id="sign-in-title">{t(app.signIn)}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary">{t(app.sessionOver)}</Typography>
        <SignInForm onDone={onClose} />
      </DialogContent>
      <DialogActions>
        <Button onClick={goOn}>{t(app.goOn)}</Button>
      </DialogActions>
    </Dialog>
  )
}
