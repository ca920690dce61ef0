import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { DateInput } from "./DateInput"
import { Fields } from "./Fields"
import { TextField } from "./TextField"
import { VocabularyInput } from "./VocabularyInput"

const required = (value: unknown) => (value ? undefined : t(inputs.writeTheTitle))
const name = (field: string) => fieldName(field, "Source")

/** What identifies a new source; the rest can follow on its own page. */
export const SourceFields = ({ at }: { at: string }) => (
  <>
    <TextField source={`${at}.title`} label={name("title")} validate={required} />
    <Fields>
      <VocabularyInput source={`${at}.type`} label={name("type")} list="SourceType" without={["OTHER"]} />
      <DateInput
        source={`${at}.published`}
        label={name("published")}
        understand="date"
        placeholder="2018-08-06"
        help={t(inputs.dayMonthYear)}
      />
      <VocabularyInput source={`${at}.reliability`} label={name("reliability")} list="Reliability" />
    </Fields>
    <TextField source={`${at}.url`} label={name("url")} placeholder="https://…" help={t(inputs.neverFetched)} ltr />
  </>
)
