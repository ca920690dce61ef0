// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

const from = "Pro-Government Militias Database 2.0"

export const governmentLink = terms("government-link", {
  INFORMAL: { en: "informal", ar: "صلة غير رسمية", is: "Backed or tolerated by a government that acknowledges it in no law or document.", from },
  SEMI_OFFICIAL: { en: "semi-official", ar: "صلة شبه رسمية", is: "Acknowledged by a government in law or document, and yet no regular force.", from },
  PERSON: { en: "linked to a person", ar: "صلة بشخص", is: "Tied to one person in power, such as a president or a minister.", from },
  POLITICAL_PARTY: { en: "linked to a political party", ar: "صلة بحزب سياسي", is: "Tied to a party that governs or shares in government.", from },
  STATE_OR_MILITARY_INSTITUTION: { en: "linked to a state or military institution", ar: "صلة بمؤسسة حكومية أو عسكرية", is: "Tied to an institution of the state, the army and the services included.", from },
  SUBNATIONAL_GOVERNMENT: { en: "linked to a subnational government", ar: "صلة بحكومة دون وطنية", is: "Tied to the government of a province, region or town.", from },
})
