import { Box, Button } from "@mui/material"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { Fault } from "../app/states"
import { Unknown } from "../app/Unknown"
import { Beside } from "../dossier/Beside"
import { Section } from "../dossier/Section"
import { t } from "../words"
import { record } from "../words/record"
import { columnName, columnValue } from "./changes"
import { type FieldChange, useHistory, type Version } from "./history-of"
import { useNames } from "./labels"
import { idsIn } from "./spoken"

/** Who wrote what when, and what each version changed. Claims about a record have histories of their own. */
export function RecordHistory({ id, kind }: { id: string; kind: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useHistory(id)
  const versions = data?.pages.flat() ?? []
  const nameOf = useNames(idsIn(versions.map((v) => v.changes)))
  if (error) return <Fault error={error} retry={refetch} within />
  return (
    <Section title={t(record.history)}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {versions.map((version) => (
          <Box component="li" key={version.version} sx={{ overflowWrap: "anywhere" }}>
            <VersionLine version={version} />
            {version.operation === "UPDATE" && (
              <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
                {version.changes.map((change) => (
                  <Change key={change.field} change={change} kind={kind} nameOf={nameOf} />
                ))}
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => fetchNextPage()}>
          {t(record.earlier)}
        </Button>
      )}
    </Section>
  )
}

const VersionLine = ({ version: v }: { version: Version }) => (
  <>
    <b>{t(record.version, { version: v.version })}</b> {t(record[v.operation])}{" "}
    {t(record.inRevision, { revision: v.revision, at: instantWords(v.at) })}
    <div>
      <Beside>
        <Bdi>{v.changeset}</Bdi>
        {v.author && ` · ${t(record.by, { author: v.author })}`}
        {v.withoutReview && ` · ${t(record.withoutReview)}`}
      </Beside>
    </div>
  </>
)

type ChangeProps = { change: FieldChange; kind: string; nameOf: (id: string) => string }

const Change = ({ change: { field, before, after }, kind, nameOf }: ChangeProps) => {
  const side = (value: string | null) =>
    value === null ? <Unknown>{t(record.emptyBefore)}</Unknown> : <Bdi>{columnValue(kind, field, value, nameOf)}</Bdi>
  return (
    <li>
      {columnName(kind, field)}: {side(before)} → {side(after)}
    </li>
  )
}
