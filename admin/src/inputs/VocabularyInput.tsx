import { SelectInput, type Validator } from "react-admin"
import { choicesOf } from "../app/vocabulary"

type VocabularyInputProps = {
  source: string
  label: string
  /** Name of the closed list, e.g. "FlowType". */
  list: string
  /** Codes that cannot be chosen here. */
  without?: string[]
  helperText?: string
  resettable?: boolean
  validate?: Validator
}

/** A choice from a closed list. */
export const VocabularyInput = ({ list, without = [], helperText, ...input }: VocabularyInputProps) => (
  <SelectInput
    {...input}
    choices={choicesOf(list).filter(({ id }) => !without.includes(id))}
    helperText={helperText ?? false}
    margin="none"
    fullWidth
  />
)
