import { Button } from "@mui/material"
import { usePermissions } from "react-admin"
import { Link } from "react-router-dom"
import type { Permissions } from "../app/auth"
import { t } from "../words"
import { record as words } from "../words/record"

/** The way to asking that words of a record be taken out for good, also of a deleted one; for who may redact. */
export function RedactWay({ id }: { id: string }) {
  const { permissions } = usePermissions<Permissions>()
  if (!permissions?.granted.includes("redact")) return null
  return (
    <Button component={Link} to={`/redactions/ask?${new URLSearchParams({ of: id })}`}>
      {t(words.redact)}
    </Button>
  )
}
