import { Typography } from "@mui/material"
import { DataTable, TextInput } from "react-admin"
import { Column } from "../../app/Column"
import { ListPage } from "../../app/ListPage"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
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
        <Bdi>{post.label}</Bdi>
      </div>
    ))}
  </>
)

export default function PersonList() {
  return (
    <ListPage
      title="People"
      sort={{ field: "LABEL", order: "ASC" }}
      filters={filters}
      table={
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Column<ActorRow> label="Name" sort="LABEL" render={(person) => <RecordLink record={person} />} />
          <Column<ActorRow> label="Also called" render={(person) => <AlsoCalled actor={person} />} />
          <Column<ActorRow> label="Posts" render={(person) => <Posts person={person} />} />
        </DataTable>
      }
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
