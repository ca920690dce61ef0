import { Button } from "@mui/material"
import { useRevision, useSetRevision } from "../app/at"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { Say } from "../app/states"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Message } from "../words/Message"
import { app } from "../words/app"
import { useRecordNow } from "./dossier"

/** In place of a dossier: there is no such record, or there was none yet at the revision being read. */
export function NotThen({ id }: { id: string }) {
  const revision = useRevision()
  const setRevision = useSetRevision()
  const { data: now } = useRecordNow(id, revision !== null)
  if (revision === null) return <Say title={t(app.notInRegister)}>{t(said.noneHere)}</Say>
  return (
    <Say
      title={t(said.notAt, { revision })}
      action={<Button onClick={() => setRevision(null)}>{t(app.backToNow)}</Button>}
    >
      {now ? (
        <Message of={said.firstPublished} name={<Bdi>{now.label}</Bdi>} at={instantWords(now.createdAt)} />
      ) : (
        t(said.notNowEither)
      )}
    </Say>
  )
}
