import Add from "@mui/icons-material/Add"
import { Button } from "@mui/material"
import { useResourceContext } from "react-admin"
import { Link } from "react-router-dom"
import { type Kind, kindOf } from "../app/kinds"
import { createPath } from "../app/links"
import { ListPage } from "../app/ListPage"
import { useMayWrite } from "../app/MayWrite"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { listName } from "../words/kinds"
import { record } from "../words/record"
import { columnsOf, Entry } from "./columns"
import { filtersOf } from "./Filters"

/** The list of any kind: filters in the address, orders, pages, and a way to a new one for who may write. */
export default function RecordList() {
  const kind = kindOf(useResourceContext()!)
  const writes = useMayWrite(kind.name)
  return (
    <ListPage
      key={kind.name}
      title={listName(kind.name)}
      sort={sortOf(kind)}
      filters={filtersOf(kind)}
      columns={columnsOf(kind)}
      entry={(row) => <Entry kind={kind} row={row} />}
      actions={writes && <NewButton kind={kind.name} />}
    />
  )
}

/** By what it is called where it is called anything, else the newest first. */
function sortOf({ orderBy }: Kind): { field: string; order: "ASC" | "DESC" } {
  const called = ["LABEL", "TEXT", "CODE"].find((order) => orderBy.includes(order))
  return called ? { field: called, order: "ASC" } : { field: "CREATED", order: "DESC" }
}

const NewButton = ({ kind }: { kind: string }) => (
  <Button
    component={Link}
    to={createPath(kind)}
    variant="outlined"
    startIcon={<Add />}
    aria-label={t(record.newOf, { kind: labelOf("RecordKind", kind) })}
  >
    {t(record.create)}
  </Button>
)
