import { Button } from "@mui/material"
import type { ReactNode } from "react"
import { usePermissions } from "react-admin"
import { Link, Route, Routes, useLocation } from "react-router-dom"
import type { Permissions } from "../app/auth"
import { NothingHere, Reading, Say } from "../app/states"
import { t } from "../words"
import { app, roleName } from "../words/app"
import { redactions } from "../words/redactions"
import AskPage from "./AskPage"
import RedactionsPage from "./RedactionsPage"

/** The screens of redactions, for who may redact. */
export default function RedactionsRoom() {
  return (
    <OnlyRedactors>
      <Routes>
        <Route index element={<RedactionsPage />} />
        <Route path="ask" element={<AskPage />} />
        <Route path="*" element={<NothingHere />} />
      </Routes>
    </OnlyRedactors>
  )
}

function OnlyRedactors({ children }: { children: ReactNode }) {
  const { permissions, isPending } = usePermissions<Permissions>()
  const location = useLocation()
  if (isPending || !permissions) return <Reading />
  if (permissions.granted.includes("redact")) return children
  if (permissions.role !== "anonymous")
    return <Say title={t(redactions.onlyAdmins)}>{t(redactions.yourRole, { role: roleName(permissions.role) })}</Say>
  return (
    <Say
      title={t(redactions.onlyAdmins)}
      action={
        <Button variant="contained" component={Link} to="/login" state={{ from: location }}>
          {t(app.signIn)}
        </Button>
      }
    />
  )
}
