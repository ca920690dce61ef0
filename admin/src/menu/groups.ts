import { type Kind, kinds } from "../app/kinds"
import { menu } from "../words/menu"

/** The kinds as one looks for them: who, what else, what is said, by whom, and what curators make of it. */
const groups = {
  actors: (kind: Kind) => kind.layer === "actor",
  entities: (kind: Kind) => kind.layer !== "actor" && (kind.layer === "entity" || kind.named),
  claims: (kind: Kind) => kind.layer === "claim" && !kind.named,
  evidence: (kind: Kind) => kind.layer === "evidence",
  curation: (kind: Kind) => kind.layer === "curation",
}

/** Every kind under the heading it belongs to. */
export const grouped = (): { heading: string; kinds: Kind[] }[] =>
  Object.entries(groups).map(([group, holds]) => ({
    heading: menu[group as keyof typeof groups],
    kinds: Object.values(kinds).filter(holds),
  }))
