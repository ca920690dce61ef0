import { Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { AlsoCalled } from "../AlsoCalled"
import type { ActorRow } from "../views"

const filters = [
  <TextInput key="name" source="name" label="Name contains" helperText="Any name, any script" resettable />,
  <TextInput key="slug" source="slug" label="Readable key" helperText="The whole key, e.g. hezbollah" resettable />,
]

const columns: Column<ActorRow>[] = [
  { label: "Name", sort: "LABEL", render: (group) => <RecordLink record={group} /> },
  { label: "Also called", render: (group) => <AlsoCalled actor={group} /> },
  { label: "Readable key", render: (group) => group.slug },
]

export default function ArmedGroupList() {
  return (
    <ListPage
      title="Armed groups"
      sort={{ field: "LABEL", order: "ASC" }}
      filters={filters}
      columns={columns}
      entry={(group: ActorRow) => (
        <>
          <RecordLink record={group} />
          <Typography component="div" variant="body2">
            <AlsoCalled actor={group} />
          </Typography>
        </>
      )}
    />
  )
}
