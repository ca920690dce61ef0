import { Box, Link } from "@mui/material"
import { useCallback, useRef, useState } from "react"
import { useGetOne } from "react-admin"
import { useParams } from "react-router-dom"
import { dayWords } from "../../app/days"
import { languageWords } from "../../app/local"
import { Heading } from "../../app/Heading"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { Particulars } from "../../app/Particulars"
import { Fault, Reading } from "../../app/states"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { Section } from "../../dossier/Section"
import { Gone } from "../../history/Gone"
import { Evidence } from "../../record/Evidence"
import { RecordHistory } from "../../history/RecordHistory"
import { RecordTools } from "../../record/RecordTools"
import { t } from "../../words"
import { app } from "../../words/app"
import { fieldName } from "../../words/fields"
import { files } from "../../words/files"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { CarriedSection } from "./CarriedSection"
import { Document } from "./Document"
import type { Passage } from "./paragraphs"
import { type SourceDetail, sourceFields } from "./views"

/** One source: what identifies it, its document, and what each of its speakers says in it. */
export default function SourcePage() {
  const { id = "" } = useParams()
  const meta = { fields: sourceFields() }
  const [passage, setPassage] = useState<Passage | null>(null)
  const document = useRef<HTMLDivElement>(null)
  const show = useCallback((next: Passage) => {
    setPassage(next)
    document.current?.scrollIntoView({ block: "start" })
  }, [])
  const { data: record, error, isPending, refetch } = useGetOne<SourceDetail>("Source", { id, meta })
  if (error) return <Gone id={id} never={<Fault error={error} retry={refetch} />} />
  if (isPending || !record) return <Reading />
  const { voices, documents } = record
  const hasText = documents.some((file) => file.role === "TEXT")
  return (
    <Box
      component="article"
      sx={{ maxWidth: documents.length > 0 ? "96rem" : "72rem", marginInline: "auto", display: "grid", gap: 3 }}
    >
      <Heading
        title={record.label}
        over={
          <Message of={lists.sourceOver} type={<Bdi>{record.typeWords ?? labelOf("SourceType", record.type)}</Bdi>} />
        }
        actions={<RecordTools record={record} />}
      />
      <Particulars
        of={[
          [fieldName("authors"), record.authors.length > 0 && <Authors source={record} />],
          [fieldName("publisher"), record.publisher && <RecordLink record={record.publisher} />],
          [
            fieldName("published"),
            record.published ? dayWords(record.published) : <Unknown>{t(lists.notDated)}</Unknown>,
          ],
          [fieldName("partOf"), record.partOf && <PartOf source={record} />],
          [fieldName("language"), record.language && languageWords(record.language)],
          [fieldName("reliability"), labelOf("Reliability", record.reliability)],
          [fieldName("url"), <Address key="url" url={record.url} />],
          [fieldName("archiveUrl"), record.archiveUrl && <Address url={record.archiveUrl} />],
          [fieldName("accessed"), record.accessed && dayWords(record.accessed)],
        ]}
      />
      <Box sx={documents.length > 0 ? beside : undefined}>
        {documents.length > 0 && (
          <Box ref={document} sx={inSight}>
            <Section title={t(files.document)}>
              <Document key={record.id} source={record.id} files={documents} passage={passage} />
            </Section>
          </Box>
        )}
        <CarriedSection speakers={voices} onPassage={hasText ? show : undefined} />
      </Box>
      <Evidence id={record.id} ifAny />
      <RecordHistory id={record.id} kind="Source" />
    </Box>
  )
}

// Where there is room the document stays in sight beside what is read out of it.
const beside = {
  display: "grid",
  gap: 3,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 2fr) minmax(0, 3fr)" },
} as const
const inSight = {
  scrollMarginTop: "4.5rem",
  minWidth: 0,
  position: { lg: "sticky" },
  top: 16,
} as const

const Authors = ({ source }: { source: SourceDetail }) =>
  source.authors.map(({ printedName, person }, i) => (
    <span key={printedName}>
      {i > 0 && t(app.comma)}
      {person ? <RecordLink record={person} label={printedName} /> : <Bdi>{printedName}</Bdi>}
    </span>
  ))

const PartOf = ({ source: { partOf, partLabel } }: { source: SourceDetail }) => (
  <>
    <RecordLink record={partOf!} />
    {partLabel && (
      <>
        {" "}
        (<Bdi>{partLabel}</Bdi>)
      </>
    )}
  </>
)

/** The register never fetches it; who follows the link leaves the register. */
function Address({ url }: { url: string | null }) {
  if (!url) return <Unknown>{t(lists.notRecorded)}</Unknown>
  if (!/^https?:\/\//i.test(url)) return <Bdi>{url}</Bdi>
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
      {url}
    </Link>
  )
}
