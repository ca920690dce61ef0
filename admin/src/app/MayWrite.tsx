import { Button } from "@mui/material"
import type { ReactNode } from "react"
import { usePermissions } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"
import { useRevision, useSetRevision } from "./at"
import { mayPublish, type Permissions } from "./auth"
import { NotAllowed, Reading, Say } from "./states"

/** Whether one may write records of a kind here: by one's role, and because one reads the present. */
export function useMayWrite(kind: string): boolean {
  const { permissions } = usePermissions<Permissions>()
  const now = useRevision() === null
  return now && permissions !== undefined && mayPublish(permissions, kind)
}

/** Shows what writes to who may write, and only where one reads the present: the past cannot be changed. */
export function MayWrite({ kind, children }: { kind: string; children: ReactNode }) {
  const { permissions, isPending } = usePermissions<Permissions>()
  const revision = useRevision()
  const setRevision = useSetRevision()
  if (isPending || !permissions) return <Reading />
  if (!mayPublish(permissions, kind)) return <NotAllowed />
  if (revision !== null)
    return (
      <Say title={t(app.pastStands)} action={<Button onClick={() => setRevision(null)}>{t(app.backToNow)}</Button>}>
        {t(app.writtenNow, { revision })}
      </Say>
    )
  return children
}
