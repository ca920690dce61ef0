import { Box, Button, Typography } from "@mui/material"
import { isAmendable } from "../app/inside"
import { Fault as Unread, Reading } from "../app/states"
import { Section } from "../dossier/Section"
import { idsIn } from "../record/spoken"
import { t } from "../words"
import { review } from "../words/review"
import { Faults } from "./Faults"
import { groupsOf } from "./groups"
import { OneRecord } from "./OneRecord"
import { useEvidenceIn, useNamesIn } from "./records"
import { useDrafted, type Working } from "./working"

/** What a changeset would change, record by record, and before that what keeps it from being published. */
export function Changes({ of }: { of: Working }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useDrafted(of.id, of.size > 0)
  const changes = data?.pages.flat() ?? []
  const groups = groupsOf(changes)
  const nameOf = useNamesIn(of, [
    ...idsIn(
      changes.map((c) => [c.fields, c.clash?.fields.map(({ base, mine, theirs }) => parts(base, mine, theirs))]),
    ),
    ...groups.map((g) => g.id),
    ...of.faults.map((f) => f.recordId),
  ])
  const cited = changes.filter((c) => c.kind === "Citation" && c.operation !== "DELETE")
  const evidence = useEvidenceIn(
    of.id,
    cited.map((c) => c.recordId),
    groups.map((g) => g.id),
  )
  return (
    <>
      {of.faults.length > 0 && <Faults of={of} changes={changes} nameOf={nameOf} />}
      <Section title={t(review.changes)}>
        {error && <Unread error={error} retry={refetch} within />}
        {!data && !error && of.size > 0 && <Reading />}
        {of.size === 0 && <Typography color="text.secondary">{t(review.nothingYet)}</Typography>}
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2 }}>
          {groups.map((group) => (
            <OneRecord key={group.id} {...{ of, group, nameOf, evidence }} amends={isAmendable(of)} />
          ))}
        </Box>
        {hasNextPage && (
          <Button disabled={isFetching} onClick={() => fetchNextPage()} sx={{ mt: 1 }}>
            {t(review.more)}
          </Button>
        )}
      </Section>
    </>
  )
}

/** The parts of values that are told as text: of compound ones the columns. */
const parts = (...said: (string | null)[]): unknown[] =>
  said.map((value) => (value?.startsWith("{") ? JSON.parse(value) : value))
