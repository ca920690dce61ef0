import { Typography } from "@mui/material"
import { DataTable, TextInput } from "react-admin"
import { Column } from "../../app/Column"
import { ListPage } from "../../app/ListPage"
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

export default function SourceList() {
  return (
    <ListPage
      title="Sources"
      sort={{ field: "PUBLISHED", order: "DESC" }}
      filters={filters}
      table={
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Column<SourceRow>
            label="Title"
            sort="LABEL"
            render={(source) => <RecordLink record={{ ...source, kind: "Source" }} />}
          />
          <Column<SourceRow> label="Type" render={typeOf} />
          <Column<SourceRow> label="Authors" render={authors} />
          <Column<SourceRow> label="Published" sort="PUBLISHED" render={published} />
          <Column<SourceRow> label="Reliability" render={(source) => labelOf("Reliability", source.reliability)} />
          <Column<SourceRow> label="Speakers" numeric render={(source) => source.speakers?.totalCount} />
        </DataTable>
      }
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
