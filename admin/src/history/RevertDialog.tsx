import { Alert, Box, Link, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { Link as RouterLink } from "react-router-dom"
import { changesetOfAddress } from "../app/address"
import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { SavingDialog } from "../inputs/SavingDialog"
import { t } from "../words"
import { history } from "../words/history"
import { inside } from "../words/inside"
import { columnName } from "./columns"
import { changesetPath } from "./paths"
import { type Block, revert, type Reverting } from "./revert"

type RevertDialogProps = { kind: string; title: string; hint: string; reverting: Reverting; onClose: () => void }

/** Asks before it reverts; where something stands in the way, says what, and leads there. */
export default function RevertDialog({ kind, title, hint, reverting, onClose }: RevertDialogProps) {
  const [blocks, setBlocks] = useState<Block[]>([])
  const queries = useQueryClient()
  const notify = useNotify()
  const form = useForm<Record<string, never>>()

  const publish = async () => {
    const { blocks, faults } = await revert(reverting)
    setBlocks(blocks)
    if (blocks.length > 0) return
    if (faults) return faults
    notify(t(changesetOfAddress() ? inside.saved : history.reverted), { type: "success" })
    onClose()
    await queries.invalidateQueries()
  }

  return (
    <SavingDialog kind={kind} title={title} form={form} onSubmit={publish} onClose={onClose} act={t(history.revert)}>
      <Typography>{hint}</Typography>
      {blocks.length > 0 && (
        <Alert severity="warning" role="alert" sx={{ "& .MuiAlert-message": { minWidth: 0 } }}>
          {t(history.blocked)}
          <Box
            component="ul"
            sx={{ m: 0, mt: 1, paddingInlineStart: 2.5, "& li": { py: 0.5, overflowWrap: "anywhere" } }}
          >
            {blocks.map((block) => (
              <li key={`${block.recordId} ${block.reason} ${block.revision}`}>
                <Blocking block={block} />
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </SavingDialog>
  )
}

const Blocking = ({ block: { reason, kind, label, record, fields, changeset, revision } }: { block: Block }) => (
  <>
    <b>{labelOf("RevertBlockReason", reason)}</b>: {record ? <RecordLink record={record} /> : <Bdi>{label}</Bdi>}
    {fields.length > 0 && ` (${[...new Set(fields.map((field) => columnName(kind, field)))].join(", ")})`}
    {" · "}
    <Link component={RouterLink} to={changesetPath(changeset.id)}>
      {t(history.inChangeset, { revision, title: changeset.title })}
    </Link>
  </>
)
