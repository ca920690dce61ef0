import { Button } from "@mui/material"
import { lazy, Suspense, useState } from "react"
import { Link } from "react-router-dom"
import { kindOf } from "../app/kinds"
import { createPath, editPath, type Linked } from "../app/links"
import { useMayWrite } from "../app/MayWrite"
import { t } from "../words"
import { record as words } from "../words/record"
import { RedactWay } from "./RedactWay"

const WithdrawDialog = lazy(() => import("./WithdrawDialog"))
const DeleteDialog = lazy(() => import("./DeleteDialog"))

/** A record that can be changed, at the version one sees. */
export type Standing = Linked & { version: number; status?: string }

/** What can be done to a record, for who may; to others nothing is shown that would refuse them. */
export const RecordTools = ({ record }: { record: Standing }) => (
  <>
    <Writing record={record} />
    <RedactWay id={record.id} />
  </>
)

function Writing({ record }: { record: Standing }) {
  const [open, setOpen] = useState<"withdraw" | "delete" | null>(null)
  const writes = useMayWrite(record.kind)
  if (!writes) return null
  const kind = kindOf(record.kind)
  const close = () => setOpen(null)
  return (
    <>
      <Button component={Link} to={editPath(record)} variant="outlined">
        {t(words.edit)}
      </Button>
      {kind.cited && (
        <Button component={Link} to={createPath("Citation", { record: record.id })} state={{ back: here() }}>
          {t(words.cite)}
        </Button>
      )}
      {kind.layer === "claim" && record.status === "ACCEPTED" && (
        <Button aria-haspopup="dialog" onClick={() => setOpen("withdraw")}>
          {t(words.withdraw)}
        </Button>
      )}
      <Button color="error" aria-haspopup="dialog" onClick={() => setOpen("delete")}>
        {t(words.delete)}
      </Button>
      <Suspense fallback={null}>
        {open === "withdraw" && <WithdrawDialog record={record} onClose={close} />}
        {open === "delete" && <DeleteDialog record={record} onClose={close} />}
      </Suspense>
    </>
  )
}

const here = () => window.location.hash.slice(1)
