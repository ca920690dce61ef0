import { Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { t } from "../../words"
import { listName } from "../../words/kinds"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { Bdi } from "../../app/Names"
import { AlsoCalled } from "../AlsoCalled"
import type { ActorRow } from "../views"

const filters = () => [
  <TextInput key="name" source="name" label={t(lists.nameContains)} helperText={t(lists.anyName)} resettable />,
  <TextInput
    key="slug"
    source="slug"
    label={t(lists.readableKey)}
    helperText={<Message of={lists.wholeKey} example={<Bdi>hezbollah</Bdi>} />}
    resettable
  />,
]

const columns = (): Column<ActorRow>[] => [
  { label: t(lists.name), sort: "LABEL", render: (group) => <RecordLink record={group} /> },
  { label: t(lists.alsoCalled), render: (group) => <AlsoCalled actor={group} /> },
  { label: t(lists.readableKey), render: (group) => group.slug && <Bdi>{group.slug}</Bdi> },
]

export default function ArmedGroupList() {
  return (
    <ListPage
      title={listName("ArmedGroup")}
      sort={{ field: "LABEL", order: "ASC" }}
      filters={filters()}
      columns={columns()}
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
