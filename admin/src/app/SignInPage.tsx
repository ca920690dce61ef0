import { Paper, Typography } from "@mui/material"
import { useLocation, useNavigate, type Location } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"
import { useHeading } from "./Heading"
import { SignInForm } from "./SignInForm"

/** Signing in, and back to where one came from. */
export default function SignInPage() {
  useHeading(t(app.signIn))
  const navigate = useNavigate()
  const from = (useLocation().state as { from?: Location } | null)?.from
  return (
    <Paper variant="outlined" sx={{ maxWidth: 400, marginInline: "auto", mt: { xs: 2, sm: 6 }, p: 3 }}>
      <Typography component="h1" variant="h1" gutterBottom>
        {t(app.signIn)}
      </Typography>
      <Typography color="text.secondary" gutterBottom>
        {t(app.everybodyReads)}
      </Typography>
      <SignInForm onDone={() => navigate(from ? from.pathname + from.search : "/", { replace: true })} />
    </Paper>
  )
}
