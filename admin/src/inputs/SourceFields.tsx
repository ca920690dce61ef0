import { TextInput } from "react-admin"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { Fields } from "./Fields"
import { VocabularyInput } from "./VocabularyInput"

const required = (value: unknown) => (value ? undefined : t(inputs.titleNeeded))

/** What identifies a new source; the rest can follow on its own page. */
export const SourceFields = ({ at }: { at: string }) => (
  <>
    <TextInput
      source={`${at}.title`}
      label={t(inputs.titleAsPrinted)}
      validate={required}
      helperText={false}
      fullWidth
    />
    <Fields>
      <VocabularyInput source={`${at}.type`} label={t(inputs.type)} list="SourceType" without={["OTHER"]} />
      <TextInput
        source={`${at}.published`}
        label={t(inputs.published)}
        placeholder="2018-08-06"
        helperText={t(inputs.publishedHelp)}
      />
      <VocabularyInput source={`${at}.reliability`} label={t(inputs.reliability)} list="Reliability" />
    </Fields>
    <TextInput
      source={`${at}.url`}
      label={t(inputs.address)}
      placeholder="https://…"
      helperText={t(inputs.addressHelp)}
      fullWidth
    />
  </>
)
