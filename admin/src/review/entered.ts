import type { DataProvider } from "react-admin"
import { changesetOfAddress } from "../app/address"
import type { Field, Kind } from "../app/kinds"
import { editableOf } from "../app/selection"
import { type CitationValues, nextCitation } from "../inputs/citations"
import { blankOf, recordRead, type RecordRead, type Values, writtenFields } from "../record/values"
import { changeOf, newCitations } from "./working"

/** A record as its form starts from it; inside a changeset as it would stand, or as it was entered where it cannot stand yet. */
export async function readToChange(dataProvider: DataProvider, kind: Kind, id: string): Promise<RecordRead> {
  const changeset = changesetOfAddress()
  const change = changeset && (await changeOf(changeset, id))
  const asked = dataProvider.getOne(kind.name, { id, meta: { fields: editableOf(kind) } })
  if (!change || (change.operation !== "CREATE" && change.operation !== "UPDATE"))
    return recordRead(kind, (await asked).data)
  const standing = await asked.then(
    ({ data }) => recordRead(kind, data),
    () => null,
  )
  // Whoever changes it again must have seen it as the changeset has it: its version there is the next one.
  const version = (change.expectedVersion ?? 0) + 1
  if (standing?.version === version && !change.clash) return standing
  const citations = kind.cited
    ? (await newCitations(changeset, id)).map((c) => citationEntered(c.recordId, c.values))
    : []
  return {
    id,
    label: standing?.label ?? "",
    version,
    written: standing?.written ?? null,
    values: {
      ...(standing?.values ?? blank(kind)),
      ...enteredValues(kind, change.values),
      ...(kind.cited && { citations: [...(standing?.values.citations ?? []), ...citations] }),
    },
  }
}

const blank = (kind: Kind): Values => Object.fromEntries(writtenFields(kind, true).map((f) => [f.name, blankOf(f)]))

/** What a form holds of values in the shape of inputs. */
export function enteredValues(kind: Kind, values: Record<string, unknown>): Values {
  const given = writtenFields(kind, true).filter(({ name }) => name in values)
  return Object.fromEntries(given.map((field) => [field.name, enteredValue(field, values[field.name])]))
}

function enteredValue(field: Field, value: any): unknown {
  const nothing = blankOf({ ...field, byDefault: undefined })
  if (value === null || value === undefined) return nothing
  if (field.form === "children")
    return value.map((entry: any) =>
      Object.fromEntries(field.fields!.map((f) => [f.name, enteredValue(f, entry[f.name])])),
    )
  const parts = typeof nothing === "object" && nothing !== null && !Array.isArray(nothing)
  return parts ? { ...nothing, ...value } : value
}

/** A citation that a changeset enters, as a form holds it. */
export function citationEntered(
  id: string,
  { record: _, quoteStart: __, quoteEnd: ___, ...values }: Record<string, unknown>,
): CitationValues {
  return { ...nextCitation(undefined, null), locatorType: null, ...values, id, version: 1 }
}
