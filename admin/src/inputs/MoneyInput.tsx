import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { TextField } from "./TextField"

type PartsProps = { source: string; name: string; help?: string }

/** A sum as stated: one figure stands at both ends. */
export const MoneyInput = ({ source, name, help }: PartsProps) => (
  <Group name={name} hint={help}>
    <Fields least="9rem">
      <TextField source={`${source}.low`} label={fieldName("low", "money")} help={t(inputs.oneFigure)} ltr />
      <TextField source={`${source}.high`} label={fieldName("high", "money")} ltr />
      <TextField
        source={`${source}.currency`}
        label={fieldName("currency", "money")}
        placeholder="SYP"
        help={t(inputs.currencyCode)}
        max={3}
        ltr
      />
    </Fields>
    <FieldFaults source={source} />
  </Group>
)
