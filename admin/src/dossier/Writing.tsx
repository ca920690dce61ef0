import { Button, IconButton } from "@mui/material"
import Add from "@mui/icons-material/Add"
import EditOutlined from "@mui/icons-material/EditOutlined"
import { Link } from "react-router-dom"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { positionCreatePath, positionEditPath } from "../actors/position"

/** Leads to the form of a new position in this organization, or of this holder. */
export const AddPosition = ({ to }: { to: { organization?: string; holder?: string } }) => (
  <Button
    component={Link}
    to={positionCreatePath(to)}
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
  <IconButton component={Link} to={positionEditPath(id)} size="small" aria-label={t(said.changeOf, { label })}>
    <EditOutlined fontSize="small" />
  </IconButton>
)
