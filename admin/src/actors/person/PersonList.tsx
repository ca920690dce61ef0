import { Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { Bdi, Sentence } from "../../app/Names"
import { t } from "../../words"
import { listName } from "../../words/kinds"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { AlsoCalled } from "../AlsoCalled"
import type { ActorRow } from "../views"

const filters = () => [
  <TextInput key="name" source="name" label={t(lists.nameContains)} helperText={t(lists.anyName)} resettable />,
  <TextInput
    key="slug"
    source="slug"
    label={t(lists.readableKey)}
    helperText={<Message of={lists.wholeKey} example={<Bdi>khaled-merhi</Bdi>} />}
    resettable
  />,
]

// The list has ten thousand rows one day: two posts tell who it is, the page has all.
const Posts = ({ person }: { person: ActorRow }) => (
  <>
    {person.positionsHeld?.nodes.map((post) => (
      <div key={post.id}>
        <Sentence>{post.label}</Sentence>
      </div>
    ))}
  </>
)

const columns = (): Column<ActorRow>[] => [
  { label: t(lists.name), sort: "LABEL", render: (person) => <RecordLink record={person} /> },
  { label: t(lists.alsoCalled), render: (person) => <AlsoCalled actor={person} /> },
  { label: t(lists.posts), render: (person) => <Posts person={person} /> },
]

export default function PersonList() {
  return (
    <ListPage
      title={listName("Person")}
      sort={{ field: "LABEL", order: "ASC" }}
      filters={filters()}
      columns={columns()}
      entry={(person: ActorRow) => (
        <>
          <RecordLink record={person} />
          <Typography component="div" variant="body2">
            <AlsoCalled actor={person} />
            <Posts person={person} />
          </Typography>
        </>
      )}
    />
  )
}
