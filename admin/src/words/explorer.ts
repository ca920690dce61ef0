import { words } from "."

/** The bar above the explorer; what is below it is GraphiQL's, which speaks English. */
export const explorer = words("explorer", {
  title: ["Explorer", "المستكشف"],
  examples: ["Examples", "أمثلة"],
  revision: ["Revision", "الإصدار"],
  newest: ["newest", "الأحدث"],
  answered: ["answered from revision %{revision}", "أُجيب من الإصدار %{revision}"],
})
