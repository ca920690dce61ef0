import { Button } from "@mui/material"
import type { ReactNode } from "react"
import { usePermissions } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"
import { useRevision, useSetRevision } from "./at"
import type { Permissions } from "./auth"
import { NotAllowed, Reading, Say } from "./states"

/** Shows what writes to who may write, and only where one reads the present: the past cannot be changed. */
export function MayWrite({ children }: { children: ReactNode }) {
  const { permissions, isPending } = usePermissions<Permissions>()
  const revision = useRevision()
  const setRevision = useSetRevision()
  if (isPending) return <Reading />
  if (!permissions?.publish) return <NotAllowed />
  if (revision !== null)
    return (
      <Say title={t(app.pastStands)} action={<Button onClick={() => setRevision(null)}>{t(app.backToNow)}</Button>}>
        {t(app.writtenNow, { revision })}
      </Say>
    )
  return children
}
