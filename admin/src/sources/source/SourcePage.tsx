import { Box, Link, Typography } from "@mui/material"
import { useGetOne } from "react-admin"
import { useParams } from "react-router-dom"
import { dayWords } from "../../app/days"
import { Heading } from "../../app/Heading"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { Particulars } from "../../app/Particulars"
import { Fault, Reading } from "../../app/states"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { LeftOut, Section } from "../../dossier/Section"
import { RecordHistory } from "../../record/History"
import { RecordTools } from "../../record/RecordTools"
import { SpeakerPart } from "./SpeakerPart"
import { type SourceDetail, sourceFields } from "./views"

/** One source: what identifies it, and what each of its speakers says in it. */
export default function SourcePage() {
  const { id = "" } = useParams()
  const meta = { fields: sourceFields() }
  const { data: record, error, isPending, refetch } = useGetOne<SourceDetail>("Source", { id, meta })
  if (error) return <Fault error={error} retry={refetch} />
  if (isPending || !record) return <Reading />
  const { voices } = record
  return (
    <Box component="article" sx={{ maxWidth: "60rem", display: "grid", gap: 3 }}>
      <Heading
        title={record.label}
        over={`Source · ${record.typeWords ?? labelOf("SourceType", record.type)}`}
        actions={<RecordTools record={record} />}
      />
      <Particulars
        of={[
          ["Authors", record.authors.length > 0 && <Authors source={record} />],
          ["Publisher", record.publisher && <RecordLink record={record.publisher} />],
          ["Published", record.published ? dayWords(record.published) : <Unknown>not dated</Unknown>],
          ["Part of", record.partOf && <PartOf source={record} />],
          ["Language", record.language],
          ["Reliability", labelOf("Reliability", record.reliability)],
          ["Address", <Address key="url" url={record.url} />],
          ["Archived copy", record.archiveUrl && <Address url={record.archiveUrl} />],
          ["Read there", record.accessed && dayWords(record.accessed)],
        ]}
      />
      <Section
        title="Who speaks in it"
        aside={<Typography color="text.secondary">{voices?.totalCount ?? 0} speakers</Typography>}
      >
        <Box sx={{ display: "grid", gap: 1.5 }}>
          {voices?.nodes.map((speaker) => (
            <SpeakerPart key={speaker.id} speaker={speaker} />
          ))}
        </Box>
        <LeftOut page={voices} />
      </Section>
      <RecordHistory id={record.id} kind="Source" />
    </Box>
  )
}

const Authors = ({ source }: { source: SourceDetail }) =>
  source.authors.map(({ printedName, person }, i) => (
    <span key={printedName}>
      {i > 0 && ", "}
      {person ? <RecordLink record={person} label={printedName} /> : <Bdi>{printedName}</Bdi>}
    </span>
  ))

const PartOf = ({ source: { partOf, partLabel } }: { source: SourceDetail }) => (
  <>
    <RecordLink record={partOf!} />
    {partLabel && ` (${partLabel})`}
  </>
)

/** The register never fetches it; who follows the link leaves the register. */
function Address({ url }: { url: string | null }) {
  if (!url) return <Unknown>not recorded</Unknown>
  if (!/^https?:\/\//i.test(url)) return <Bdi>{url}</Bdi>
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
      {url}
    </Link>
  )
}
