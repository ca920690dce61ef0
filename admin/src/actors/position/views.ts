import { partyFields, supportFields } from "../views"

const citation =
  "id version speaker { id } locatorType locator quote stance verdict assertion hedge asOf speakerBasis credibility interest note"

/** Views of a position; `form` is all that can be edited, with the versions of the claim and of each citation. */
export const positionViews = {
  list: `id label(language: $language) title role { id code label(language: $language) } holder { ${partyFields} } organization { ${partyFields} } when { phrase(language: $language) } ${supportFields}`,
  detail: `id label(language: $language) title role { id code label(language: $language) } holder { ${partyFields} } organization { ${partyFields} } when { phrase(language: $language) } ${supportFields}`,
  form: `id version label(language: $language) status title role { code } jointly listComplete modality condition qualifier note
    holder { ${partyFields} } organization { ${partyFields} }
    when { words edtf startBasis endBasis reason } about { words edtf }
    history(first: 1) { author at }
    citations(first: 100) { totalCount nodes { ${citation} } }`,
}
