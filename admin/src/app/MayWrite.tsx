import { Button } from "@mui/material"
import type { ReactNode } from "react"
import { usePermissions } from "react-admin"
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
      <Say title="The past cannot be changed" action={<Button onClick={() => setRevision(null)}>Back to now</Button>}>
        You are reading revision {revision}. What you write is written now.
      </Say>
    )
  return children
}
