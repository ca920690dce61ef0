import { ListItemText, Menu, MenuItem } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { usePermissions } from "react-admin"
import { Link as RouterLink } from "react-router-dom"
import { type Permissions, signOut } from "../app/auth"
import { Bdi } from "../app/Names"
import { t } from "../words"
import { accounts } from "../words/accounts"
import { app, roleName } from "../words/app"

type AccountItemsProps = { name: string; role: string; anchor: HTMLElement | null; onClose: () => void }

/** Whose account it is, what there is of accounts, and the way out, which stays on the page. */
export default function AccountItems({ name, role, anchor, onClose }: AccountItemsProps) {
  const queries = useQueryClient()
  const { permissions } = usePermissions<Permissions>()
  const leave = async () => {
    onClose()
    await signOut()
    await queries.resetQueries()
  }
  const to = (path: string, words: string) => (
    <MenuItem key={path} component={RouterLink} to={path} onClick={onClose}>
      {t(words)}
    </MenuItem>
  )
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      <MenuItem disabled sx={{ "&.Mui-disabled": { opacity: 1 } }}>
        <ListItemText primary={<Bdi>{name}</Bdi>} secondary={roleName(role)} />
      </MenuItem>
      {to("/accounts/mine", accounts.mine)}
      {permissions?.granted.includes("manageAccounts") && [
        to("/accounts", accounts.accounts),
        to("/accounts/tokens", accounts.tokens),
      ]}
      <MenuItem onClick={leave}>{t(app.signOut)}</MenuItem>
    </Menu>
  )
}
