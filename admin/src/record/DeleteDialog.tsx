import { Alert, Box, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useDataProvider, useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { useNavigate } from "react-router-dom"
import { changesetOfAddress } from "../app/address"
import { userErrorsOf } from "../app/faults"
import { graph } from "../app/graph"
import { kindOf } from "../app/kinds"
import type { Linked } from "../app/links"
import { Bdi } from "../app/Names"
import { linked } from "../app/selection"
import { labelOf } from "../app/vocabulary"
import { SavingDialog } from "../inputs/SavingDialog"
import { faultsOf } from "../inputs/publish"
import { t } from "../words"
import { inside } from "../words/inside"
import { record as words } from "../words/record"
import type { Standing } from "./RecordTools"

type Company = Linked & { version: number }

/**
 * Deletes a record. The register refuses while something points at it, and says what: that is shown, and goes with it
 * when one says so again.
 */
export default function DeleteDialog({ record, onClose }: { record: Standing; onClose: () => void }) {
  const [company, setCompany] = useState<Company[]>([])
  const dataProvider = useDataProvider()
  const queries = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const form = useForm<Record<string, never>>()

  const publish = async () => {
    try {
      await dataProvider.delete(record.kind, {
        id: record.id,
        previousData: record,
        meta: {
          title: `${record.kind} deleted: ${record.label}`.slice(0, 200),
          with: company.map(({ id, version }) => ({ id, expectedVersion: version })),
        },
      })
    } catch (error) {
      const more = await pointingAtThem(error, [record, ...company])
      if (more.length === 0) return faultsOf(error)
      setCompany([...company, ...more])
      return
    }
    notify(t(changesetOfAddress() ? inside.saved : words.deleted), { type: "success" })
    navigate(`/${record.kind}`)
    queries.removeQueries({ type: "inactive" })
    await queries.invalidateQueries()
  }

  const all = company.length + 1
  return (
    <SavingDialog
      kind={record.kind}
      title={t(words.deleteTitle, { label: record.label })}
      form={form}
      onSubmit={publish}
      onClose={onClose}
      act={all === 1 ? t(words.delete) : t(words.deleteAll, { smart_count: all })}
      grave
    >
      <Typography>{t(words.deleteHint)}</Typography>
      {kindOf(record.kind).layer === "claim" && <Typography>{t(words.deleteClaimHint)}</Typography>}
      {company.length > 0 && (
        <Alert severity="warning" role="alert">
          {t(words.wouldGo, { smart_count: company.length })}
          <Box component="ul" sx={{ m: 0, mt: 1, paddingInlineStart: 2.5 }}>
            {company.map((one) => (
              <li key={one.id}>
                {labelOf("RecordKind", one.kind)}: <Bdi>{one.label}</Bdi>
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </SavingDialog>
  )
}

/** The records that a refusal names as pointing at what is to go, as they stand; none where it was refused for another reason. */
async function pointingAtThem(error: unknown, known: { id: string }[]): Promise<Company[]> {
  const named = userErrorsOf(error).flatMap(({ message }) => message.match(/\b[a-z]{3}_[0-9a-z]{26}\b/g) ?? [])
  const going = new Set(known.map(({ id }) => id))
  const ids = [...new Set(named)].filter((id) => !going.has(id)).slice(0, 100)
  if (ids.length === 0) return []
  const query = `query($language: String!, $ids: [ID!]!) { nodes(ids: $ids) { ... on Record { ${linked} version } } }`
  const { nodes } = await graph<{ nodes: (Company | null)[] }>(query, { ids })
  return nodes.filter((node) => node?.id) as Company[]
}
