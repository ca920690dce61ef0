import { Button, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { useChangeset, useSetChangeset } from "../app/at"
import { labelOf } from "../app/vocabulary"
import { FormDialog } from "../inputs/FormDialog"
import { TextField } from "../inputs/TextField"
import { t } from "../words"
import { inside } from "../words/inside"
import { review } from "../words/review"
import { act } from "./acts"
import { short } from "./short"
import type { Working } from "./working"

type Deed = {
  /** The act of `mayDo` it stands for. */
  of: string
  mutation: string
  name: string
  title: string
  hint: string
  /** The words it takes along: a field of its input. */
  words?: { field: "note" | "reason"; label: string; required: boolean }
  look: "contained" | "outlined" | "text"
  grave?: boolean
}

const reasons = { field: "reason", label: review.reason, required: true } as const
const deeds: Deed[] = [
  {
    ...{ of: "SUBMITTED", mutation: "submitChangeset", look: "contained" },
    ...{ name: review.submit, title: review.submitTitle, hint: review.submitHint },
    words: { field: "note", label: review.submitNote, required: false },
  },
  {
    ...{ of: "PUBLISHED", mutation: "publishChangeset", look: "contained" },
    ...{ name: review.publish, title: review.publishTitle, hint: review.publishHint },
  },
  {
    ...{ of: "RETURNED", mutation: "returnChangeset", look: "outlined" },
    ...{ name: review.return, title: review.returnTitle, hint: review.returnHint },
    words: reasons,
  },
  {
    ...{ of: "DECLINED", mutation: "declineChangeset", look: "text", grave: true },
    ...{ name: review.decline, title: review.declineTitle, hint: review.declineHint },
    words: reasons,
  },
  {
    ...{ of: "REOPENED", mutation: "reopenChangeset", look: "contained" },
    ...{ name: review.reopen, title: review.reopen, hint: review.openHint },
  },
  {
    ...{ of: "WITHDRAWN", mutation: "withdrawChangeset", look: "text", grave: true },
    ...{ name: review.withdraw, title: review.withdrawTitle, hint: review.withdrawHint },
  },
]

/** What can be done with a changeset by who is here, as the register tells it. */
export function Acts({ of }: { of: Working }) {
  const [asked, setAsked] = useState<Deed | null>(null)
  return (
    <>
      {deeds
        .filter((deed) => of.mayDo.includes(deed.of) && (deed.of !== "SUBMITTED" || of.size > 0))
        .map((deed) => (
          <Button
            key={deed.of}
            variant={deed.look}
            color={deed.grave ? "error" : "primary"}
            aria-haspopup="dialog"
            onClick={() => setAsked(deed)}
          >
            {t(deed.name)}
          </Button>
        ))}
      {asked && <DeedDialog deed={asked} of={of} onClose={() => setAsked(null)} />}
    </>
  )
}

type Values = { note: string | null; reason: string | null }

/** Asks before it is done, and for the words that go with it. */
function DeedDialog({ deed, of, onClose }: { deed: Deed; of: Working; onClose: () => void }) {
  const { id, title, version, author, size } = of
  const form = useForm<Values>({ defaultValues: { note: null, reason: null } })
  const queries = useQueryClient()
  const notify = useNotify()
  const within = useChangeset()
  const setChangeset = useSetChangeset()
  const { words } = deed
  const needed = (value: unknown) => (value ? undefined : t(review.giveReasons))

  const run = async (values: Values) => {
    const said = words && values[words.field] ? { [words.field]: values[words.field] } : {}
    const { changeset, revision, faults } = await act(deed.mutation, { id, expectedVersion: version, ...said })
    if (!changeset) {
      await queries.invalidateQueries()
      return faults
    }
    onClose()
    const status = labelOf("ChangesetStatus", changeset.status)
    const left = within === id && !["OPEN", "RETURNED"].includes(changeset.status)
    if (revision !== null) notify(t(review.publishedNow, { revision }), { type: "success" })
    else if (left) notify(t(inside.left, { title: short(title), status }), { type: "success" })
    else notify(status, { type: "success" })
    if (left) setChangeset(null, true)
    queries.removeQueries({ type: "inactive" })
    await queries.invalidateQueries()
  }
  return (
    <FormDialog
      title={t(deed.title)}
      form={form}
      onSubmit={run}
      onClose={onClose}
      act={t(deed.name)}
      grave={deed.grave}
      notDone={t(review.notDone)}
    >
      <Typography>{t(deed.hint, { author, smart_count: size })}</Typography>
      {words && (
        <TextField
          source={words.field}
          label={t(words.label)}
          validate={words.required ? needed : undefined}
          max={5000}
          multiline
        />
      )}
    </FormDialog>
  )
}
