// H. Money and local economy

import { fact, on } from "../dossier"
import { actors } from "./actors"
import { attribute, estimate, flow, presence, relation } from "./claims"
import { notStated, partOf, unnamed } from "./ends"
import { common, name } from "./names"
import { places } from "./places"
import { attested, carriedOver, cite, noted, reasoned, speakers, unclear } from "./sources"

const { fightingClans, liwaAlBaqir, securityDepartment, transportOperation } = actors
const { A, SH } = speakers

const commerce = flow(
  "BUSINESS_REVENUE",
  { giver: notStated, recipient: liwaAlBaqir },
  { item: "commercial activity", where: unnamed("areas it controls") },
)
const control = presence(liwaAlBaqir, "CONTROLS", unnamed())
const transportRevenues = flow(
  "BUSINESS_REVENUE",
  { giver: transportOperation, recipient: liwaAlBaqir },
  {
    item: "revenues of transport",
    period: "NOT_SAID",
    otherParties: [{ role: "COOPERATING", party: { actor: securityDepartment } }],
  },
)
const increasingly = { qualifier: "increasingly" }

export const economy = [
  fact("F096", [commerce, control], cite(A, 12, attested)),
  fact(
    "F096",
    [on(control)],
    reasoned("The article tells of commerce in areas the group controls: that it controls some is implied."),
  ),
  fact("F097", [transportOperation, name(places.aleppoCity, "Aleppo city", common)], cite(SH, 12)),
  fact(
    "F097",
    [relation(liwaAlBaqir, "OPERATES", transportOperation, { qualifier: "parts of", where: places.aleppoCity })],
    cite(SH, 12, attested),
  ),
  fact(
    "F098",
    [estimate(transportOperation, "EQUIPMENT", { of: "microbuses", inWords: "large fleet" })],
    cite(SH, 12, attested),
  ),
  fact("F099", [fightingClans], cite(SH, 12)),
  fact(
    "F099",
    [relation(partOf(transportOperation, "OTHER", "most drivers"), "DESCENDS_FROM", fightingClans)],
    cite(SH, 12, attested),
  ),
  fact("F100", [transportRevenues], cite(SH, 12, carriedOver, attested)),
  fact(
    "F101",
    [transportRevenues],
    cite(SH, 12, carriedOver, attested, noted("One department or two is not clear; it is taken as one.")),
  ),
  fact(
    "F101",
    [name(securityDepartment, "Traffic and Military Security Department", common)],
    cite(SH, 12, carriedOver),
  ),
  fact(
    "F102",
    [flow("TAXATION", { giver: unnamed("retail shops"), recipient: liwaAlBaqir }, { where: notStated })],
    cite(A, 12, unclear("The author or Nawar Shaaban."), attested),
  ),
  fact(
    "F103",
    [attribute(liwaAlBaqir, "ACTIVITY", { term: "activity:PUBLIC_SERVICES", ...increasingly })],
    cite(A, 12, attested),
  ),
  fact(
    "F104",
    [attribute(liwaAlBaqir, "ACTIVITY", { term: "activity:LOCAL_GOVERNANCE", ...increasingly })],
    cite(A, 12, attested),
  ),
  fact(
    "F105",
    [attribute(liwaAlBaqir, "ASSESSMENT", { text: "building financial arms for resources and autonomy" })],
    cite(A, 13, attested),
  ),
]
