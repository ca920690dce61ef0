import { Alert, Button, Stack, TextField } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { t } from "../words"
import { app } from "../words/app"
import { signIn } from "./auth"
import { messageOf } from "./faults"
import { Bdi } from "./Names"

/** E-mail address and password; what was read before is read again with the new eyes. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const given = new FormData(event.currentTarget)
    setBusy(true)
    setFault(null)
    try {
      await signIn(String(given.get("email")), String(given.get("password")))
      // A form under the dialog keeps its values: queries are asked again, not forgotten.
      await queries.invalidateQueries()
      onDone()
    } catch (error) {
      setFault(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Stack component="form" onSubmit={submit} spacing={2} sx={{ pt: 1 }}>
      {fault && (
        <Alert severity="error">
          <Bdi>{fault}</Bdi>
        </Alert>
      )}
      <TextField name="email" type="email" label={t(app.email)} autoComplete="username" required autoFocus fullWidth />
      <TextField
        name="password"
        type="password"
        label={t(app.password)}
        autoComplete="current-password"
        required
        fullWidth
      />
      <Button type="submit" variant="contained" disabled={busy}>
        {t(app.signIn)}
      </Button>
    </Stack>
  )
}
