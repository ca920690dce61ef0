import { SelectInput } from "react-admin"

type ChoiceFilterProps = { source: string; label: string; choices: { id: string | boolean; name: string }[] }

/** Filters a list by one of a few values. */
export default function ChoiceFilter(props: ChoiceFilterProps) {
  return <SelectInput {...props} helperText={false} margin="none" resettable fullWidth />
}
