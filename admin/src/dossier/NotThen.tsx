import { Button } from "@mui/material"
import { useRevision, useSetRevision } from "../app/at"
import { instantWords } from "../app/days"
import { Say } from "../app/states"
import { useRecordNow } from "./dossier"

/** In place of a dossier: there is no such record, or there was none yet at the revision being read. */
export function NotThen({ id }: { id: string }) {
  const revision = useRevision()
  const setRevision = useSetRevision()
  const { data: now } = useRecordNow(id, revision !== null)
  if (revision === null) return <Say title="Not in the register">The register holds no actor under this address.</Say>
  return (
    <Say
      title={`Not in the register at revision ${revision}`}
      action={<Button onClick={() => setRevision(null)}>Back to now</Button>}
    >
      {now ? (
        <>
          <bdi dir="auto">{now.label}</bdi> was first published on {instantWords(now.createdAt)}.
        </>
      ) : (
        "The register holds no such record now either."
      )}
    </Say>
  )
}
