import { lazy, Suspense } from "react"
import { SelectInput, TextInput } from "react-admin"
import { type Field, fieldOf, isClaim, type Kind } from "../app/kinds"
import { VocabularyInput } from "../inputs/VocabularyInput"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { record } from "../words/record"

// Pickers come with the lists that filter by records and terms.
const RecordInput = lazy(() => import("../inputs/RecordInput"))
const TermFilter = lazy(() => import("./TermFilter"))

/** The filters of a kind's list, as its `where` and, of claims, the arguments beside it. */
export const filtersOf = (kind: Kind): React.ReactNode => (
  <>
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
        <VocabularyInput source="modality" label={fieldName("modality")} list="Modality" resettable />
        <VocabularyInput source="status" label={fieldName("status")} list="ClaimStatus" resettable />
      </>
    )}
  </>
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
  if (form === "choice") return <VocabularyInput source={source} label={label} list={list!} resettable />
  if (form === "flag")
    return <SelectInput source={source} label={label} choices={yesOrNo()} helperText={false} margin="none" resettable />
  if (kinds || form === "term")
    return (
      <Suspense fallback={null}>
        {form === "term" ? (
          <TermFilter source={source} label={label} scheme={scheme!} />
        ) : (
          <RecordInput source={source} label={label} kinds={kinds!} />
        )}
      </Suspense>
    )
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
