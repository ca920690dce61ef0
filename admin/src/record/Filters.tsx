import { lazy, Suspense } from "react"
import { TextInput } from "react-admin"
import { type Field, fieldOf, isClaim, type Kind } from "../app/kinds"
import { choicesOf } from "../app/vocabulary"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { record } from "../words/record"

// Choices and pickers come with the lists that filter by them, not with the first page.
const ChoiceFilter = lazy(() => import("./ChoiceFilter"))
const RecordInput = lazy(async () => ({ default: (await import("../inputs/RecordInput")).RecordInput }))
const TermFilter = lazy(() => import("./TermFilter"))

/** The filters of a kind's list, as its `where` and, of claims, the arguments beside it. */
export const filtersOf = (kind: Kind): React.ReactNode => (
  <Suspense fallback={null}>
    {kind.where.map((name) => (
      <Filter key={name} kind={kind} name={name} />
    ))}
    {isClaim(kind) && (
      <>
        <TextInput
          source="validAt"
          label={fieldName("validAt")}
          helperText={t(record.dateOrInterval)}
          resettable
          slotProps={{ htmlInput: { dir: "ltr" } }}
        />
        <ChoiceFilter source="modality" label={fieldName("modality")} choices={choicesOf("Modality")} />
        <ChoiceFilter source="status" label={fieldName("status")} choices={choicesOf("ClaimStatus")} />
      </>
    )}
  </Suspense>
)

function Filter({ kind, name }: { kind: Kind; name: string }) {
  const field = fieldOf(kind, name)
  const label = fieldName(name, field && kind.name)
  if (!field)
    return <TextInput source={name} label={label} helperText={t(record.anyScript)} resettable slotProps={auto} />
  return <FieldFilter field={field} label={label} />
}

const auto = { htmlInput: { dir: "auto" } }

function FieldFilter({ field, label }: { field: Field; label: string }) {
  const { name: source, form, kinds, list, scheme } = field
  if (form === "choice") return <ChoiceFilter source={source} label={label} choices={choicesOf(list!)} />
  if (form === "flag") return <ChoiceFilter source={source} label={label} choices={yesOrNo()} />
  if (form === "term") return <TermFilter source={source} label={label} scheme={scheme!} />
  if (kinds) return <RecordInput source={source} label={label} kinds={kinds} />
  return (
    <TextInput
      source={source}
      label={label}
      helperText={source === "slug" ? t(record.wholeKey) : false}
      resettable
      slotProps={auto}
    />
  )
}

const yesOrNo = () => [
  { id: true, name: t(record.yes) },
  { id: false, name: t(record.no) },
]
