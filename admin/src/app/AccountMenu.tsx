import { Button, IconButton, ListItemText, Menu, MenuItem, Tooltip } from "@mui/material"
import AccountCircleOutlined from "@mui/icons-material/AccountCircleOutlined"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useGetIdentity } from "react-admin"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { t } from "../words"
import { app, roleName } from "../words/app"
import { signOut } from "./auth"
import { Bdi } from "./Names"

/** Who is signed in, and the way in and out. Signing out stays on the page, which everybody may read. */
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
  const queries = useQueryClient()
  const leave = async () => {
    setAnchor(null)
    await signOut()
    await queries.resetQueries()
  }
  return (
    <>
      <Tooltip title={`${name} (${roleName(role)})`}>
        <IconButton
          aria-label={t(app.accountOf, { name })}
          aria-haspopup="menu"
          onClick={(e) => setAnchor(e.currentTarget)}
        >
          <AccountCircleOutlined />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled sx={{ "&.Mui-disabled": { opacity: 1 } }}>
          <ListItemText primary={<Bdi>{name}</Bdi>} secondary={roleName(role)} />
        </MenuItem>
        <MenuItem onClick={leave}>{t(app.signOut)}</MenuItem>
      </Menu>
    </>
  )
}
