import { type Field, fieldOf, isClaim, type Kind } from "./kinds"

/** The fields of a record wherever it is only named. */
export const linked = "id kind label(language: $language)"

/** What evidence badges need of every claim. */
export const supportFields =
  "lastAttested support { voices independentVoices selfOnly adversarialOnly strongestAssertion assessedAs contested }"

/** The fields of an actor end of a claim. */
export const partyFields = `stated part words label(language: $language) actor { ${linked} }`

/** The fields of a place end of a claim. */
export const whereFields = `stated precision words place { ${linked} }`

const whenFields =
  "phrase(language: $language) words edtf startBasis endBasis reason earliestStart latestStart earliestEnd latestEnd"

/** What of a field must be read to show it and to fill its input. */
export function selectionOf(field: Field): string {
  const parts = partsOf(field)
  return parts ? `${field.name} { ${parts} }` : field.name
}

function partsOf({ form, fields }: Field): string | null {
  switch (form) {
    case "ref":
      return `... on Record { ${linked} }`
    case "term":
      return "id kind scheme code label(language: $language)"
    case "party":
      return partyFields
    case "where":
      return whereFields
    case "when":
      return whenFields
    case "period":
      return "words edtf"
    case "money":
      return "low high currency"
    case "point":
      return `latitude longitude precision source { ${linked} }`
    case "children":
      return fields!.map(selectionOf).join(" ")
    default:
      return null
  }
}

/** Whether records of the kind are called something; of others the label is a sentence that says what they say. */
export const isCalled = (kind: Kind): boolean => kind.where.includes("name")

/** The fields a list shows beside label, date and support: what one filters or sorts by, unless a sentence says it. */
export const listedFields = (kind: Kind): Field[] =>
  kind.fields.filter(
    ({ name, form }) =>
      (kind.where.includes(name) && form !== "party" && form !== "where" && (form !== "ref" || isCalled(kind))) ||
      // The order of a list is named as the field it goes by.
      kind.orderBy.includes(constantCase(name)),
  )

/** `lastAttested` as lists name an order: LAST_ATTESTED. */
export const constantCase = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase()

/** What a row of a list is read with. */
export function rowOf(kind: Kind): string {
  const names = kind.named ? "names(first: 8) { nodes { id text language script type preferred } }" : ""
  const claim = isClaim(kind) ? `status modality when { phrase(language: $language) } ${supportFields}` : ""
  const slug = fieldOf(kind, "slug") ? "slug" : ""
  const fields = listedFields(kind).map((f) => (f.name === "slug" ? "" : selectionOf(f)))
  return [linked, "version", slug, names, claim, ...fields].join(" ")
}

/** Every field of a record, with the version it stands in. */
export const wholeOf = (kind: Kind): string =>
  [linked, "version revision createdAt updatedAt", ...kind.fields.map(selectionOf)].join(" ")

const citationFields =
  "id version speaker { id source { id } } locatorType locator quote quoteStart quoteEnd stance verdict assertion hedge asOf speakerBasis credibility interest note"

/** All that can be edited: every field, and the citations with a version each. Who wrote last is told on a conflict. */
export const editableOf = (kind: Kind): string =>
  [
    wholeOf(kind),
    "history(first: 1) { author at }",
    kind.cited ? `citations(first: 100) { totalCount nodes { ${citationFields} } }` : "",
  ].join(" ")
