import { Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useDataProvider, useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { changesetOfAddress } from "../app/address"
import { SavingDialog } from "../inputs/SavingDialog"
import { faultsOf } from "../inputs/publish"
import { TextField } from "../inputs/TextField"
import { t } from "../words"
import { inside } from "../words/inside"
import { record as words } from "../words/record"
import type { Standing } from "./RecordTools"

type Values = { reason: string | null }
const given = (value: unknown) => (value ? undefined : t(words.giveAReason))

/** Withdraws a claim, with the reason that readers will see. */
export default function WithdrawDialog({ record, onClose }: { record: Standing; onClose: () => void }) {
  const dataProvider = useDataProvider()
  const queries = useQueryClient()
  const notify = useNotify()
  const form = useForm<Values>({ defaultValues: { reason: null } })
  const publish = async ({ reason }: Values) => {
    try {
      await dataProvider.withdraw(record.kind, { id: record.id, expectedVersion: record.version, reason })
    } catch (error) {
      return faultsOf(error)
    }
    notify(t(changesetOfAddress() ? inside.saved : words.withdrawnNow), { type: "success" })
    onClose()
    await queries.invalidateQueries()
  }
  return (
    <SavingDialog
      kind={record.kind}
      title={t(words.withdrawTitle)}
      form={form}
      onSubmit={publish}
      onClose={onClose}
      act={t(words.withdraw)}
    >
      <Typography>{t(words.withdrawHint)}</Typography>
      <TextField source="reason" label={t(words.withdrawReason)} validate={given} max={1000} multiline />
    </SavingDialog>
  )
}
