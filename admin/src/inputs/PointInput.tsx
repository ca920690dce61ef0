import { fieldName } from "../words/fields"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { RecordInput } from "./RecordInput"
import { TextField } from "./TextField"
import { VocabularyInput } from "./VocabularyInput"

type PointInputProps = { source: string; name: string; help?: string }

/** Where something lies: degrees, what the point stands for, and the source that gives it. */
export const PointInput = ({ source, name, help }: PointInputProps) => (
  <Group name={name} hint={help}>
    <Fields least="9rem">
      <TextField source={`${source}.latitude`} label={fieldName("latitude", "point")} placeholder="36.2021" ltr />
      <TextField source={`${source}.longitude`} label={fieldName("longitude", "point")} placeholder="37.1343" ltr />
    </Fields>
    <Fields>
      <VocabularyInput
        source={`${source}.precision`}
        label={fieldName("precision", "point")}
        list="PointPrecision"
        resettable
      />
      <RecordInput source={`${source}.source`} label={fieldName("source", "point")} kinds={["Source"]} />
    </Fields>
    <FieldFaults source={source} />
  </Group>
)
