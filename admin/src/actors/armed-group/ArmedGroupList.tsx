import { Typography } from "@mui/material"
import { DataTable, TextInput } from "react-admin"
import { Column } from "../../app/Column"
import { ListPage } from "../../app/ListPage"
import { RecordLink } from "../../app/links"
import { AlsoCalled } from "../AlsoCalled"
import type { ActorRow } from "../views"

const filters = [
  <TextInput key="name" source="name" label="Name contains" helperText="Any name, any script" resettable />,
  <TextInput key="slug" source="slug" label="Readable key" helperText="The whole key, e.g. hezbollah" resettable />,
]

export default function ArmedGroupList() {
  return (
    <ListPage
      title="Armed groups"
      sort={{ field: "LABEL", order: "ASC" }}
      filters={filters}
      table={
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Column<ActorRow> label="Name" sort="LABEL" render={(group) => <RecordLink record={group} />} />
          <Column<ActorRow> label="Also called" render={(group) => <AlsoCalled actor={group} />} />
          <Column<ActorRow> label="Readable key" render={(group) => group.slug} />
        </DataTable>
      }
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
