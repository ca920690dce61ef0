import { useQuery } from "@tanstack/react-query"
import { feature } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import countries from "world-atlas/countries-50m.json?url"
import type { Country } from "./view"

type Named = { name: string }
type Atlas = Topology<{ countries: GeometryCollection<Named> }>

// The atlas numbers countries as ISO 3166-1 does; in a language tag such a number is another spelling of the letters.
function lettersOf(number: string | number | undefined): string | null {
  const canonical = number === undefined ? undefined : Intl.getCanonicalLocales(`und-${number}`)[0]
  const letters = canonical?.slice(4)
  return letters?.length === 2 ? letters : null
}

/** The countries of the world with their boundaries as they are on the ground, from our own host, once for all maps. */
export function useAtlas() {
  return useQuery({
    queryKey: ["atlas"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Country[]> => {
      const answer = await fetch(countries, { signal })
      if (!answer.ok) throw new Error(`The map could not be read: status ${answer.status}.`)
      const atlas = (await answer.json()) as Atlas
      return feature(atlas, atlas.objects.countries).features.map((shape) => ({
        iso: lettersOf(shape.id),
        name: shape.properties.name,
        shape,
      }))
    },
  })
}

/** What a country is called in a language; the atlas's own name where it has no code. */
export const countryName = ({ iso, name }: Country, language: string): string =>
  (iso && new Intl.DisplayNames([language], { type: "region" }).of(iso)) || name
