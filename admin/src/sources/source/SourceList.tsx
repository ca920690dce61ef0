import { Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { VocabularyInput } from "../../inputs/VocabularyInput"
import type { SourceRow } from "./views"

const filters = [
  <TextInput key="name" source="name" label="Title contains" helperText={false} resettable />,
  <VocabularyInput key="type" source="type" label="Type" list="SourceType" resettable />,
  <VocabularyInput key="reliability" source="reliability" label="Reliability" list="Reliability" resettable />,
]

const typeOf = (source: SourceRow) => source.typeWords ?? labelOf("SourceType", source.type)
const published = (source: SourceRow) => source.published ?? <Unknown>not dated</Unknown>
const authors = (source: SourceRow) =>
  source.authors.map((author, i) => (
    <span key={author.printedName}>
      {i > 0 && ", "}
      <Bdi>{author.printedName}</Bdi>
    </span>
  ))

const columns: Column<SourceRow>[] = [
  { label: "Title", sort: "LABEL", render: (source) => <RecordLink record={{ ...source, kind: "Source" }} /> },
  { label: "Type", render: typeOf },
  { label: "Authors", render: authors },
  { label: "Published", sort: "PUBLISHED", render: published },
  { label: "Reliability", render: (source) => labelOf("Reliability", source.reliability) },
  { label: "Speakers", render: (source) => source.speakers?.totalCount },
]

export default function SourceList() {
  return (
    <ListPage
      title="Sources"
      sort={{ field: "PUBLISHED", order: "DESC" }}
      filters={filters}
      columns={columns}
      entry={(source: SourceRow) => (
        <>
          <RecordLink record={{ ...source, kind: "Source" }} />
          <Typography component="div" variant="body2" color="text.secondary">
            {typeOf(source)} · {published(source)} · {source.speakers?.totalCount} speakers
          </Typography>
        </>
      )}
    />
  )
}
