import { Button, MenuItem, TextField } from "@mui/material"
import { type ReactNode, useState } from "react"
import { usePermissions } from "react-admin"
import { mayDraft, type Permissions } from "../app/auth"
import { Heading } from "../app/Heading"
import { NotAllowed, Reading, Say } from "../app/states"
import { choicesOf } from "../app/vocabulary"
import { t } from "../words"
import { inside } from "../words/inside"
import { review } from "../words/review"
import { OpenDialog } from "./OpenDialog"
import { WorkingList } from "./WorkingList"

/** One's own changesets, and the way to a new one. */
export function MyChangesets() {
  const [opens, setOpens] = useState(false)
  const [status, setStatus] = useState("")
  const open = (
    <Button variant="contained" aria-haspopup="dialog" onClick={() => setOpens(true)}>
      {t(review.open)}
    </Button>
  )
  return (
    <For granted={mayDraft} title={t(inside.mine)} refused={t(review.refusedMine)}>
      <Heading title={t(inside.mine)} sentence actions={open} />
      <ByStatus value={status} onChange={setStatus} />
      <WorkingList asked={{ mine: true, status: status ? [status] : null }}>
        <Say within title={t(review.noneOfMine)} role="status">
          {t(review.noneOfMineHint)}
        </Say>
      </WorkingList>
      {opens && <OpenDialog onClose={() => setOpens(false)} />}
    </For>
  )
}

// What others have not submitted, or taken back, nobody sees.
const handedIn = ["SUBMITTED", "RETURNED", "PUBLISHED", "DECLINED"]

/** What others have submitted, and what became of it. */
export function ToReview() {
  const [status, setStatus] = useState("SUBMITTED")
  return (
    <For
      granted={({ granted }) => granted.includes("seeSubmitted")}
      title={t(inside.toReview)}
      refused={t(review.refusedQueue)}
    >
      <Heading title={t(inside.toReview)} sentence />
      <ByStatus value={status} onChange={setStatus} only={handedIn} />
      <WorkingList asked={{ mine: false, status: status ? [status] : null }}>
        <Say within title={t(review.noneToReview)} role="status">
          {t(review.noneToReviewHint)}
        </Say>
      </WorkingList>
    </For>
  )
}

type ForProps = { granted: (held: Permissions) => boolean; title: string; refused: string; children: ReactNode }

/** Shows a page to those who may; to others why they may not. */
function For({ granted, title, refused, children }: ForProps) {
  const { permissions, isPending } = usePermissions<Permissions>()
  if (isPending || !permissions) return <Reading />
  if (granted(permissions)) return children
  if (permissions.role === "anonymous") return <NotAllowed />
  return <Say title={`${title}: ${t(review.refused)}`}>{refused}</Say>
}

type ByStatusProps = { value: string; onChange: (status: string) => void; only?: string[] }

const ByStatus = ({ value, onChange, only }: ByStatusProps) => (
  <TextField
    select
    label={t(review.status)}
    value={value || "all"}
    onChange={(event) => onChange(event.target.value === "all" ? "" : event.target.value)}
    sx={{ minWidth: "12rem", mb: 2 }}
  >
    <MenuItem value="all">{t(review.all)}</MenuItem>
    {choicesOf("ChangesetStatus")
      .filter(({ id }) => !only || only.includes(id))
      .map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
  </TextField>
)
