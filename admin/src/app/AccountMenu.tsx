import { Button } from "@mui/material"
import { lazy, Suspense } from "react"
import { useGetIdentity } from "react-admin"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"

const SignedIn = lazy(() => import("../menu/SignedIn"))

/** Who is signed in, or the way in. */
export function AccountMenu() {
  const { identity, isPending } = useGetIdentity()
  const location = useLocation()
  if (isPending) return null
  if (identity?.id)
    return (
      <Suspense fallback={null}>
        <SignedIn name={identity.fullName ?? ""} role={String(identity.role)} />
      </Suspense>
    )
  return (
    <Button component={RouterLink} to="/login" state={{ from: location }} sx={{ whiteSpace: "nowrap" }}>
      {t(app.signIn)}
    </Button>
  )
}
