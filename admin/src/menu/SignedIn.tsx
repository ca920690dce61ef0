import AccountCircleOutlined from "@mui/icons-material/AccountCircleOutlined"
import { IconButton, ListItemText, Menu, MenuItem, Tooltip } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { usePermissions } from "react-admin"
import { Link as RouterLink } from "react-router-dom"
import { type Permissions, signOut } from "../app/auth"
import { Bdi } from "../app/Names"
import { workPlaces } from "../review/paths"
import { t } from "../words"
import { accounts } from "../words/accounts"
import { app, roleName } from "../words/app"
import { redactions } from "../words/redactions"

/** Whose account it is, the way to what there is of accounts, and the way out, which stays on the page. */
export default function SignedIn({ name, role }: { name: string; role: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const queries = useQueryClient()
  const { permissions } = usePermissions<Permissions>()
  const close = () => setAnchor(null)
  const leave = async () => {
    close()
    await signOut()
    await queries.resetQueries()
  }
  const to = (path: string, words: string) => (
    <MenuItem key={path} component={RouterLink} to={path} onClick={close}>
      {t(words)}
    </MenuItem>
  )
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
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem disabled sx={{ "&.Mui-disabled": { opacity: 1 } }}>
          <ListItemText primary={<Bdi>{name}</Bdi>} secondary={roleName(role)} />
        </MenuItem>
        {workPlaces(permissions).map(({ to: path, name }) => to(path, name))}
        {to("/accounts/mine", accounts.mine)}
        {permissions?.granted.includes("manageAccounts") && [
          to("/accounts", accounts.accounts),
          to("/accounts/tokens", accounts.tokens),
        ]}
        {permissions?.granted.includes("redact") && to("/redactions", redactions.redactions)}
        <MenuItem onClick={leave}>{t(app.signOut)}</MenuItem>
      </Menu>
    </>
  )
}
