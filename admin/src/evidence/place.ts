import { labelOf } from "../app/vocabulary"

/** Where in its source a citation stands: "paragraph 12", "header"; empty where nothing is said of it. */
export function placeIn({ locatorType, locator }: { locatorType: string | null; locator: string | null }): string {
  const sort = locatorType ? labelOf("LocatorType", locatorType) : ""
  return [sort, locator === sort ? "" : locator].filter(Boolean).join(" ")
}

/** Sorts citations as one meets them in the source: what has no number (a header, a title) first, then by number. */
export function byPlace<T extends { locatorType: string | null; locator: string | null }>(cited: T[]): T[] {
  const order = new Intl.Collator("en", { numeric: true })
  const place = ({ locatorType, locator }: T) =>
    /\d/.test(locator ?? "") ? `1 ${locator}` : `0 ${locatorType} ${locator}`
  return cited.toSorted((a, b) => order.compare(place(a), place(b)))
}
