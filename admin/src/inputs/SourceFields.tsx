import { TextInput } from "react-admin"
import { Fields } from "./Fields"
import { VocabularyInput } from "./VocabularyInput"

const required = (value: unknown) => (value ? undefined : "Write the title as printed, or pick the source above.")

/** What identifies a new source; the rest can follow on its own page. */
export const SourceFields = ({ at }: { at: string }) => (
  <>
    <TextInput source={`${at}.title`} label="Title as printed" validate={required} helperText={false} fullWidth />
    <Fields>
      <VocabularyInput source={`${at}.type`} label="Type" list="SourceType" without={["OTHER"]} />
      <TextInput
        source={`${at}.published`}
        label="Published"
        placeholder="2018-08-06"
        helperText="A day, month or year"
      />
      <VocabularyInput source={`${at}.reliability`} label="Reliability" list="Reliability" />
    </Fields>
    <TextInput
      source={`${at}.url`}
      label="Address"
      placeholder="https://…"
      helperText="Where it was found; never fetched"
      fullWidth
    />
  </>
)
