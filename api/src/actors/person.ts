import { Actor } from "../graph/interfaces"
import { kind } from "../graph/kinds"

export class Person extends Actor {}

export const person = kind(Person, {
  prefix: "per",
  layer: "actor",
  named: true,
  implements: Actor,
  description:
    "A human being. Birth, death, posts and kin are claims. A human source at risk is never a Person: see Speaker.",
  where: ["slug"],
  orderBy: { LABEL: "sortLabel" },
})
