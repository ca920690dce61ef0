import { Button } from "@mui/material"
import type { ReactNode } from "react"
import { useGetIdentity, usePermissions } from "react-admin"
import { Link as RouterLink, useLocation } from "react-router-dom"
import type { Permissions } from "../app/auth"
import { Reading, Say } from "../app/states"
import { t } from "../words"
import { accounts } from "../words/accounts"
import { app, roleName } from "../words/app"

/** Shows what is for who keeps accounts; says to all others why not. */
export function OnlyAdmins({ children }: { children: ReactNode }) {
  const { permissions, isPending } = usePermissions<Permissions>()
  if (isPending || !permissions) return <Reading />
  if (permissions.granted.includes("manageAccounts")) return children
  if (permissions.role === "anonymous") return <SignInFirst title={t(accounts.onlyAdmins)} />
  return <Say title={t(accounts.onlyAdmins)}>{t(accounts.yourRole, { role: roleName(permissions.role) })}</Say>
}

/** Asks a visitor to sign in, and comes back here. */
export function SignInFirst({ title, children }: { title: string; children?: ReactNode }) {
  const location = useLocation()
  return (
    <Say
      title={title}
      action={
        <Button variant="contained" component={RouterLink} to="/login" state={{ from: location }}>
          {t(app.signIn)}
        </Button>
      }
    >
      {children}
    </Say>
  )
}

/** The id of whoever is signed in; empty for a visitor. */
export const useOwnId = (): string => String(useGetIdentity().identity?.id ?? "")
