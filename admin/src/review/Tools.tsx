import { Box, Button, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { editPath } from "../app/links"
import { FormDialog } from "../inputs/FormDialog"
import { t } from "../words"
import { review } from "../words/review"
import { act } from "./acts"
import { CommentForm } from "./CommentForm"
import { Said } from "./Happened"
import { InsideLink } from "./InsideLink"
import { labelIn } from "./records"
import type { Drafted, Working } from "./working"

/** What was said of a change, and what can be done with it: comment, edit, take out. */
export function Tools({ of, change, amends }: { of: Working; change: Drafted; amends: boolean }) {
  const [open, setOpen] = useState<"comment" | "drop" | null>(null)
  const { recordId, kind, operation } = change
  const label = labelIn(change)
  const said = of.acts.filter((a) => a.recordId === recordId)
  const edits = amends && (operation === "CREATE" || operation === "UPDATE")
  return (
    <>
      {said.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, mt: 1, p: 0, display: "grid", gap: 1 }}>
          {said.map((one) => (
            <li key={one.ordinal}>
              <Said act={one} />
            </li>
          ))}
        </Box>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: 0.5 }}>
        {of.mayDo.includes("COMMENTED") && open !== "comment" && (
          <Button size="small" aria-label={t(review.commentOf, { label })} onClick={() => setOpen("comment")}>
            {t(review.comment)}
          </Button>
        )}
        {edits && (
          <InsideLink
            changeset={of.id}
            to={editPath({ id: recordId, kind })}
            aria-label={t(review.editOf, { label })}
            sx={{
              px: 0.75,
              fontSize: "0.85rem",
              fontWeight: 600,
              minHeight: 26,
              display: "inline-flex",
              alignItems: "center",
            }}
          >
            {t(review.edit)}
          </InsideLink>
        )}
        {amends && (
          <Button
            size="small"
            color="error"
            aria-haspopup="dialog"
            aria-label={t(review.dropOf, { label })}
            onClick={() => setOpen("drop")}
          >
            {t(review.drop)}
          </Button>
        )}
      </Box>
      {open === "comment" && (
        <CommentForm changeset={of.id} of={{ id: recordId, label }} onDone={() => setOpen(null)} />
      )}
      {open === "drop" && <DropDialog of={of} record={recordId} label={label} onClose={() => setOpen(null)} />}
    </>
  )
}

type DropDialogProps = { of: Working; record: string; label: string; onClose: () => void }

function DropDialog({ of, record, label, onClose }: DropDialogProps) {
  const form = useForm<Record<string, never>>()
  const queries = useQueryClient()
  const drop = async () => {
    const { changeset, faults } = await act("dropChange", { id: of.id, record })
    if (!changeset) return faults
    onClose()
    await queries.invalidateQueries()
  }
  return (
    <FormDialog title={t(review.dropTitle)} form={form} onSubmit={drop} onClose={onClose} act={t(review.drop)} grave>
      <Typography sx={{ overflowWrap: "anywhere" }}>{t(review.dropHint, { label })}</Typography>
    </FormDialog>
  )
}
