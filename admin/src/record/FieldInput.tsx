import { required } from "react-admin"
import type { Field } from "../app/kinds"
import { AnyTermInput } from "../inputs/AnyTermInput"
import { ChildrenInput } from "../inputs/ChildrenInput"
import { DateInput } from "../inputs/DateInput"
import { Fields } from "../inputs/Fields"
import { FilesInput } from "../inputs/FilesInput"
import { FlagInput } from "../inputs/FlagInput"
import { MoneyInput } from "../inputs/MoneyInput"
import { PartyInput } from "../inputs/PartyInput"
import { PointInput } from "../inputs/PointInput"
import { RecordInput } from "../inputs/RecordInput"
import { SpeakerInput } from "../inputs/SpeakerInput"
import { TermInput } from "../inputs/TermInput"
import { TextField } from "../inputs/TextField"
import { VocabularyInput } from "../inputs/VocabularyInput"
import { PeriodInput, WhenInput } from "../inputs/WhenInput"
import { WhereInput } from "../inputs/WhereInput"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { helpOf } from "../words/help"
import { inputs } from "../words/inputs"
import { blankEntry } from "./values"

type FieldInputProps = {
  field: Field
  /** The kind, or the list, it is a field of. */
  of: string
  /** Where its value stands in the form; by its name at the top of it. */
  source?: string
}

/** The input of a field, as its form asks for. */
export function FieldInput({ field, of, source = field.name }: FieldInputProps) {
  const label = fieldName(field.name, of)
  const help = helpOf(field, of)
  const validate = field.required && field.byDefault === undefined ? required(t(inputs.required)) : undefined
  const whole = { source, name: label, help }
  const line = { source, label, help, validate }
  switch (field.form) {
    case "party":
      return <PartyInput {...whole} kinds={field.kinds!} required={field.required} />
    case "where":
      return <WhereInput {...whole} kinds={field.kinds!} required={field.required} />
    case "when":
      return <WhenInput {...whole} />
    case "period":
      return <PeriodInput {...whole} />
    case "money":
      return <MoneyInput {...whole} />
    case "point":
      return <PointInput {...whole} />
    case "children":
      if (of === "Source" && field.name === "files") return <FilesInput {...whole} max={field.max} />
      return (
        <ChildrenInput
          {...whole}
          max={field.max}
          blank={() => blankEntry(field.fields!)}
          entry={(at) => <EntryInputs fields={field.fields!} of={field.name} at={at} />}
        />
      )
    case "ref":
      if (field.kinds?.join() === "Speaker") return <SpeakerInput source={source} label={label} />
      return <RecordInput source={source} label={label} helperText={help} validate={validate} kinds={field.kinds!} />
    case "term":
      return field.scheme === "*" ? <AnyTermInput {...line} /> : <TermInput {...line} scheme={field.scheme!} />
    case "choice":
      return (
        <VocabularyInput
          source={source}
          label={label}
          helperText={help}
          validate={validate}
          list={field.list!}
          resettable={!field.required}
        />
      )
    case "flag":
      return <FlagInput source={source} label={label} help={help} />
    case "day":
      return <DateInput {...line} understand="day" placeholder="2018-08-06" />
    case "edtf":
      return <DateInput {...line} understand="date" placeholder="2018-08-06" />
    case "integer":
    case "number":
      return <TextField {...line} ltr />
    default:
      return <TextField {...line} multiline={field.multiline} max={field.max} />
  }
}

const EntryInputs = ({ fields, of, at }: { fields: Field[]; of: string; at: string }) => (
  <Fields>
    {fields.map((field) => (
      <FieldInput key={field.name} field={field} of={of} source={`${at}.${field.name}`} />
    ))}
  </Fields>
)
