import { Button } from "@mui/material"
import { lazy, type ReactNode } from "react"
import { usePermissions } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"
import { useChangeset, useRevision, useSetRevision } from "./at"
import { mayDraft, mayPublish, type Permissions } from "./auth"
import { isAmendable, useInside } from "./inside"
import { NotAllowed, Reading, Say } from "./states"

const Closed = lazy(() => import("../review/Closed"))

/** Where what one writes goes: to the register, into the changeset one is in, or into one that is still to be chosen. */
export type Writing = "publish" | "draft" | "choose"

/** Where one may write records of a kind here, by what one is granted; null where nowhere. */
export function useWriting(): (kind: string) => Writing | null {
  const { permissions } = usePermissions<Permissions>()
  const now = useRevision() === null
  const changeset = useChangeset()
  const inside = useInside()
  return (kind) => {
    if (!now || !permissions) return null
    // While the changeset is read, a form that is being saved into it stays.
    if (changeset)
      return mayDraft(permissions) && (inside === undefined || (inside && isAmendable(inside))) ? "draft" : null
    if (mayPublish(permissions, kind)) return "publish"
    return mayDraft(permissions) ? "choose" : null
  }
}

/** Whether one may write records of a kind here: by one's role, and because one reads the present. */
export const useMayWrite = (kind: string): boolean => useWriting()(kind) !== null

/** Shows what writes to who may write, and only where one reads the present: the past cannot be changed. */
export function MayWrite({ kind, children }: { kind: string; children: ReactNode }) {
  const { permissions, isPending } = usePermissions<Permissions>()
  const writes = useMayWrite(kind)
  const revision = useRevision()
  const changeset = useChangeset()
  const setRevision = useSetRevision()
  if (isPending || !permissions) return <Reading />
  if (!mayPublish(permissions, kind) && !mayDraft(permissions)) return <NotAllowed />
  if (revision !== null)
    return (
      <Say title={t(app.pastStands)} action={<Button onClick={() => setRevision(null)}>{t(app.backToNow)}</Button>}>
        {t(app.writtenNow, { revision })}
      </Say>
    )
  return writes || !changeset ? children : <Closed />
}
