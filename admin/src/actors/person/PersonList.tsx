import { Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { Sentence } from "../../app/Names"
import { AlsoCalled } from "../AlsoCalled"
import type { ActorRow } from "../views"

const filters = [
  <TextInput key="name" source="name" label="Name contains" helperText="Any name, any script" resettable />,
  <TextInput key="slug" source="slug" label="Readable key" helperText="The whole key, e.g. khaled-merhi" resettable />,
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

const columns: Column<ActorRow>[] = [
  { label: "Name", sort: "LABEL", render: (person) => <RecordLink record={person} /> },
  { label: "Also called", render: (person) => <AlsoCalled actor={person} /> },
  { label: "Posts", render: (person) => <Posts person={person} /> },
]

export default function PersonList() {
  return (
    <ListPage
      title="People"
      sort={{ field: "LABEL", order: "ASC" }}
      filters={filters}
      columns={columns}
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
