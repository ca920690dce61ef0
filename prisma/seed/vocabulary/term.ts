/** A term of an open list as the seed writes it. `broader` is the code of a wider term of the same scheme; `unique` is for schemes of external ids. */
export type SeedTerm = {
  scheme: string
  code: string
  labelEn: string
  labelAr: string
  definition: string
  definitionSource?: string
  broader?: string
  outside?: { scheme: string; value: string }[]
  unique?: boolean
}

type Row<C extends string> = Pick<SeedTerm, "outside" | "unique"> & {
  en: string
  ar: string
  is: string
  from?: string
  broader?: NoInfer<C>
}

/**
 * The terms of one scheme, in the order they are shown.
 * @param scheme the scheme's name, e.g. `group-type`
 * @param rows code → labels, definition (`is`) and the outside list that is followed (`from`)
 */
export function terms<C extends string>(scheme: string, rows: Record<C, Row<C>>): SeedTerm[] {
  return Object.entries<Row<C>>(rows).map(([code, { en, ar, is, from, ...rest }]) => ({
    scheme,
    code,
    labelEn: en,
    labelAr: ar,
    definition: is,
    ...(from && { definitionSource: from }),
    ...rest,
  }))
}
