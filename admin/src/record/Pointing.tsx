import { Box, Link, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { Link as RouterLink } from "react-router-dom"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import { isClaim } from "../app/kinds"
import { type Linked, RecordLink } from "../app/links"
import { type Pointing as By, pointingAt, pointingQuery } from "../app/pointing"
import { linked, supportFields } from "../app/selection"
import { Section } from "../dossier/Section"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import type { Support } from "../evidence/support"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { listName } from "../words/kinds"
import { record } from "../words/record"

type Row = Linked & { support?: Support | null; lastAttested?: string | null }
type Answer = Record<string, { totalCount: number; nodes: Row[] } | null>

// A claim's own citations stand above as its evidence.
const shown = ({ kind }: By) => kind.name !== "Citation"
const shownAtFirst = 8

/** What points at a record, kind by kind, with the way to the whole list; nothing where nothing does. */
export function Pointing({ of }: { of: Linked }) {
  const revision = useRevision()
  const pointing = pointingAt(of.kind).filter((by) => of.kind === "Speaker" || shown(by))
  const query = pointingQuery(pointing, (kind) => (isClaim(kind) ? `${linked} ${supportFields}` : linked), shownAtFirst)
  const { data } = useQuery({
    queryKey: ["pointing", revision, of.id],
    enabled: query !== null,
    queryFn: ({ signal }) => graph<Answer>(query!, { id: of.id }, { revision, signal }),
  })
  const found = pointing.filter(({ kind }) => data?.[kind.name]?.nodes.length)
  if (found.length === 0) return null
  return (
    <Section title={t(record.elsewhere)}>
      <Box sx={{ display: "grid", gap: 2 }}>
        {found.map((by) => (
          <OneKind key={by.kind.name} by={by} of={of} {...data![by.kind.name]!} />
        ))}
      </Box>
    </Section>
  )
}

function OneKind({ by, of, totalCount, nodes }: { by: By; of: Linked; totalCount: number; nodes: Row[] }) {
  return (
    <Box>
      <Typography variant="h3" component="h3">
        {listName(by.kind.name)}
      </Typography>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, "& li": { py: 0.5, overflowWrap: "anywhere" } }}>
        {nodes.map((row) => (
          <li key={row.id}>
            <RecordLink record={row} /> {row.support !== undefined && <EvidenceBadge claim={row} />}
          </li>
        ))}
      </Box>
      {totalCount > nodes.length && (
        <Typography variant="body2" color="text.secondary">
          {t(record.firstShown, { shown: nodes.length, total: totalCount })}{" "}
          {by.by.map(({ name }, i) => (
            <span key={name}>
              {i > 0 && " · "}
              <Link component={RouterLink} to={listPath(by.kind.name, name, of.id)}>
                {t(record.elsewhereOne, { list: listName(by.kind.name), field: fieldName(name, by.kind.name) })}
              </Link>
            </span>
          ))}
        </Typography>
      )}
    </Box>
  )
}

const listPath = (kind: string, filter: string, id: string) =>
  `/${kind}?${new URLSearchParams({ filter: JSON.stringify({ [filter]: id }) })}`
