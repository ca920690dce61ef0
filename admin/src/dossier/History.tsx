import { Box } from "@mui/material"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { Section } from "./Section"
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

const done = { CREATE: "entered", UPDATE: "changed", WITHDRAW: "withdrawn", DELETE: "deleted" }

/** The newest versions of the record itself; each claim has a history of its own. */
export function HistorySection({ dossier: { history } }: { dossier: History }) {
  if (!history?.length) return null
  return (
    <Section title="History of this record">
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "flex", flexDirection: "column", gap: 1.5 }}>
        {history.map((version) => (
          <Box component="li" key={version.version} sx={{ overflowWrap: "anywhere" }}>
            <b>Version {version.version}</b> {done[version.operation]} in revision {version.revision},{" "}
            {instantWords(version.at)}
            <div>
              <Beside>
                <Bdi>{version.changeset}</Bdi>
                {version.author && ` · by ${version.author}`}
                {version.withoutReview && " · published without review"}
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
        {field}: {before === null ? <Unknown>empty</Unknown> : <Bdi>{before}</Bdi>} →{" "}
        {after === null ? <Unknown>empty</Unknown> : <Bdi>{after}</Bdi>}
      </li>
    ))}
  </Box>
)
