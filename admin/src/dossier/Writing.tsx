import { Button, IconButton } from "@mui/material"
import Add from "@mui/icons-material/Add"
import EditOutlined from "@mui/icons-material/EditOutlined"
import { Link, useLocation } from "react-router-dom"
import { createPath, editPath } from "../app/links"
import { t } from "../words"
import { dossier as said } from "../words/dossier"

const party = (actor?: string) => actor && { actor, stated: "NAMED" }

/** Leads to the form of a new position in this organization, or of this holder, and back. */
export const AddPosition = ({ to }: { to: { organization?: string; holder?: string } }) => (
  <Button
    component={Link}
    to={createPath("Position", { organization: party(to.organization), holder: party(to.holder) })}
    state={useBack()}
    variant="outlined"
    size="small"
    startIcon={<Add />}
    sx={{ marginInlineStart: "auto" }}
  >
    {t(said.addPosition)}
  </Button>
)

/** Leads to the form that changes a position. */
export const EditPosition = ({ id, label }: { id: string; label: string }) => (
  <IconButton
    component={Link}
    to={editPath({ id, kind: "Position" })}
    state={useBack()}
    size="small"
    aria-label={t(said.changeOf, { label })}
  >
    <EditOutlined fontSize="small" />
  </IconButton>
)

/** Where a form leads back to: the page one came from. */
function useBack(): { back: string } {
  const { pathname, search } = useLocation()
  return { back: pathname + search }
}
