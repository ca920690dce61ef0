import { partyFields, supportFields } from "../views"

const citation =
  "id version speaker { id } locatorType locator quote stance verdict assertion hedge asOf speakerBasis credibility interest note"

/** Views of a position; `form` is all that can be edited, with the versions of the claim and of each citation. */
export const positionViews = {
  list: `id label title role { id code label } holder { ${partyFields} } organization { ${partyFields} } when { phrase } ${supportFields}`,
  detail: `id label title role { id code label } holder { ${partyFields} } organization { ${partyFields} } when { phrase } ${supportFields}`,
  form: `id version label status title role { code } jointly listComplete modality condition qualifier note
    holder { ${partyFields} } organization { ${partyFields} }
    when { words edtf startBasis endBasis reason } about { words edtf }
    history(first: 1) { author at }
    citations(first: 100) { totalCount nodes { ${citation} } }`,
}
