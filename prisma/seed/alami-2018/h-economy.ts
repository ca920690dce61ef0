// H. Money and local economy

import { fact } from "../dossier"
import { actors } from "./actors"
import { common, flow, name, notStated, unnamed } from "./claims"
import { attested, carriedOver, cite, noted, speakers, unclear } from "./sources"

const { liwaAlBaqir, securityDepartment, transportOperation } = actors
const { A, SH } = speakers

const transportRevenues = flow(
  "BUSINESS_REVENUE",
  { giver: transportOperation, recipient: liwaAlBaqir },
  {
    item: "revenues of transport",
    period: "NOT_SAID",
    otherParties: [{ role: "COOPERATING", party: { actor: securityDepartment } }],
  },
)

export const economy = [
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
]
