import { Box } from "@mui/material"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Message } from "../words/Message"
import { Section } from "./Section"
import { fieldName } from "../words/fields"
import { Arrow } from "./Arrow"
import { Beside } from "./Beside"

type Version = {
  version: number
  revision: number
  at: string
  author: string | null
  changeset: string
  operation: "CREATE" | "UPDATE" | "WITHDRAW" | "DELETE"
  withoutReview: boolean
  changes: { field: string; before: string | null; after: string | null }[]
}
export type History = { history: Version[] | null }

export const historyFragment = `
fragment History on Record {
  history(first: 10) { version revision at author changeset operation withoutReview changes { field before after } }
}`

const done = { CREATE: said.entered, UPDATE: said.changed, WITHDRAW: said.withdrawn, DELETE: said.deleted }

/** The newest versions of the record itself; each claim has a history of its own. */
export function HistorySection({ dossier: { history } }: { dossier: History }) {
  if (!history?.length) return null
  return (
    <Section title={t(said.history)}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexDirection: "column", gap: 1.5 }}>
        {history.map((version) => (
          <Box component="li" key={version.version} sx={{ overflowWrap: "anywhere" }}>
            <Message
              of={done[version.operation]}
              version={<b>{t(said.version, { version: version.version })}</b>}
              revision={version.revision}
              at={instantWords(version.at)}
            />
            <div>
              <Beside>
                <Bdi>{version.changeset}</Bdi>
                {version.author && (
                  <>
                    {" · "}
                    <Message of={said.by} author={<Bdi>{version.author}</Bdi>} />
                  </>
                )}
                {version.withoutReview && ` · ${t(said.withoutReview)}`}
              </Beside>
            </div>
            {version.operation === "UPDATE" && <Changes changes={version.changes} />}
          </Box>
        ))}
      </Box>
    </Section>
  )
}

const Changes = ({ changes }: { changes: Version["changes"] }) => (
  <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
    {changes.map(({ field, before, after }) => (
      <li key={field}>
        {fieldName(field)}: <Value of={before} /> <Arrow /> <Value of={after} />
      </li>
    ))}
  </Box>
)

const Value = ({ of }: { of: string | null }) => (of === null ? <Unknown>{t(said.empty)}</Unknown> : <Bdi>{of}</Bdi>)
