import { Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { dayWords } from "../../app/days"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { VocabularyInput } from "../../inputs/VocabularyInput"
import { t } from "../../words"
import { fieldName } from "../../words/fields"
import { listName } from "../../words/kinds"
import { lists } from "../../words/lists"
import type { SourceRow } from "./views"

const filters = () => [
  <TextInput key="name" source="name" label={t(lists.titleContains)} helperText={false} resettable />,
  <VocabularyInput key="type" source="type" label={fieldName("type")} list="SourceType" resettable />,
  <VocabularyInput
    key="reliability"
    source="reliability"
    label={fieldName("reliability")}
    list="Reliability"
    resettable
  />,
]

const typeOf = ({ type, typeWords }: SourceRow) => (typeWords ? <Bdi>{typeWords}</Bdi> : labelOf("SourceType", type))
const published = (source: SourceRow) =>
  source.published ? dayWords(source.published) : <Unknown>{t(lists.notDated)}</Unknown>
const authors = (source: SourceRow) =>
  source.authors.map((author, i) => (
    <span key={author.printedName}>
      {i > 0 && ", "}
      <Bdi>{author.printedName}</Bdi>
    </span>
  ))

const columns = (): Column<SourceRow>[] => [
  { label: t(lists.title), sort: "LABEL", render: (source) => <RecordLink record={{ ...source, kind: "Source" }} /> },
  { label: fieldName("type"), render: typeOf },
  { label: fieldName("authors"), render: authors },
  { label: fieldName("published"), sort: "PUBLISHED", render: published },
  { label: fieldName("reliability"), render: (source) => labelOf("Reliability", source.reliability) },
  { label: t(lists.speakers), render: (source) => source.speakers?.totalCount },
]

export default function SourceList() {
  return (
    <ListPage
      title={listName("Source")}
      sort={{ field: "PUBLISHED", order: "DESC" }}
      filters={filters()}
      columns={columns()}
      entry={(source: SourceRow) => (
        <>
          <RecordLink record={{ ...source, kind: "Source" }} />
          <Typography component="div" variant="body2" color="text.secondary">
            {typeOf(source)} · {published(source)} ·{" "}
            {t(lists.countSpeakers, { smart_count: source.speakers?.totalCount ?? 0 })}
          </Typography>
        </>
      )}
    />
  )
}
