import { Button, IconButton, Tooltip } from "@mui/material"
import AccountCircleOutlined from "@mui/icons-material/AccountCircleOutlined"
import { lazy, Suspense, useState } from "react"
import { useGetIdentity } from "react-admin"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { t } from "../words"
import { app, roleName } from "../words/app"

const AccountItems = lazy(() => import("../menu/AccountItems"))

/** Who is signed in, and the way in; the way out is in the menu. */
export function AccountMenu() {
  const { identity, isPending } = useGetIdentity()
  const location = useLocation()
  if (isPending) return null
  if (identity?.id) return <SignedIn name={identity.fullName ?? ""} role={String(identity.role)} />
  return (
    <Button component={RouterLink} to="/login" state={{ from: location }} sx={{ whiteSpace: "nowrap" }}>
      {t(app.signIn)}
    </Button>
  )
}

function SignedIn({ name, role }: { name: string; role: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [wanted, setWanted] = useState(false)
  const open = (at: HTMLElement) => {
    setWanted(true)
    setAnchor(at)
  }
  return (
    <>
      <Tooltip title={`${name} (${roleName(role)})`}>
        <IconButton aria-label={t(app.accountOf, { name })} aria-haspopup="menu" onClick={(e) => open(e.currentTarget)}>
          <AccountCircleOutlined />
        </IconButton>
      </Tooltip>
      {wanted && (
        <Suspense fallback={null}>
          <AccountItems name={name} role={role} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  )
}
