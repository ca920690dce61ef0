import { ListItemIcon, ListSubheader, Menu, MenuItem } from "@mui/material"
import { usePermissions } from "react-admin"
import { Link as RouterLink } from "react-router-dom"
import type { Permissions } from "../app/auth"
import { KindIcon } from "../app/KindIcon"
import { t } from "../words"
import { app } from "../words/app"
import { listName } from "../words/kinds"
import { menu } from "../words/menu"
import { workPlaces } from "../review/paths"
import { grouped } from "./groups"

type AllListsProps = { anchor: HTMLElement | null; onClose: () => void }

/** The lists of all kinds, under the headings they belong to. */
export default function AllLists({ anchor, onClose }: AllListsProps) {
  const { permissions } = usePermissions<Permissions>()
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      slotProps={{
        list: { "aria-label": t(app.allLists), dense: true },
        paper: { sx: { maxHeight: "80vh" } },
      }}
    >
      {grouped().flatMap(({ heading, kinds }) => [
        <ListSubheader key={heading} role="presentation" sx={{ lineHeight: 2.4 }}>
          {t(heading)}
        </ListSubheader>,
        ...kinds.map(({ name }) => (
          <MenuItem key={name} component={RouterLink} to={`/${name}`} onClick={onClose}>
            <ListItemIcon>
              <KindIcon kind={name} />
            </ListItemIcon>
            {listName(name)}
          </MenuItem>
        )),
      ])}
      <MenuItem component={RouterLink} to="/changeset" onClick={onClose}>
        {t(menu.published)}
      </MenuItem>
      {workPlaces(permissions).map(({ to, name }) => (
        <MenuItem key={to} component={RouterLink} to={to} onClick={onClose}>
          {t(name)}
        </MenuItem>
      ))}
    </Menu>
  )
}
