import { Box, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../../app/at"
import { graph } from "../../app/graph"
import { type Linked, RecordLink } from "../../app/links"
import { Fault, Reading } from "../../app/states"
import { labelOf } from "../../app/vocabulary"
import { t } from "../../words"
import { lists } from "../../words/lists"
import { LeftOut } from "../../dossier/Section"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import type { Support } from "../../evidence/support"

type Said = {
  id: string
  stance: string
  locatorType: string | null
  locator: string | null
  record: Linked & { support?: Support | null; lastAttested?: string | null }
}
type Page = { totalCount: number; nodes: Said[] }

const query = `query($language: String!, $speaker: ID!) {
  citations(first: 100, where: { speaker: { eq: $speaker } }) { totalCount nodes {
    id stance locatorType locator record { id kind label(language: $language) ... on Claim { lastAttested
      support { voices independentVoices selfOnly adversarialOnly strongestAssertion assessedAs contested } } } } } }`

/** What one speaker says: each claim he is cited for, and where. */
export function Statements({ speaker }: { speaker: string }) {
  const revision = useRevision()
  const { data, error, refetch } = useQuery({
    queryKey: ["statements", revision, speaker],
    queryFn: async ({ signal }) =>
      (await graph<{ citations: Page | null }>(query, { speaker }, { revision, signal })).citations,
  })
  if (error) return <Fault error={error} retry={refetch} within />
  if (data === undefined) return <Reading />
  if (!data?.nodes.length) return <Typography color="text.secondary">{t(lists.nothingCited)}</Typography>
  return (
    <>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, "& li": { py: 0.5, overflowWrap: "anywhere" } }}>
        {data.nodes.map(({ id, record, ...said }) => (
          <li key={id}>
            <RecordLink record={record} />{" "}
            <Typography component="span" variant="body2" color="text.secondary">
              {placeOf(said)}
            </Typography>{" "}
            {record.support !== undefined && <EvidenceBadge claim={record} />}
          </li>
        ))}
      </Box>
      <LeftOut page={data} />
    </>
  )
}

const placeOf = ({ stance, locatorType, locator }: Omit<Said, "id" | "record">): string =>
  [
    stance !== "SUPPORTS" && labelOf("Stance", stance),
    [labelOf("LocatorType", locatorType), locator].filter(Boolean).join(" "),
  ]
    .filter(Boolean)
    .join(", ")
