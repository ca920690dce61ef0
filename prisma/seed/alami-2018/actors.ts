// The actors these facts speak of. An actor is a readable key and, of some kinds, a type; names and all else are claims. Their
// ids follow this order: a new actor is added at the end of its kind.

import type { CommunityType, OrganizationType } from "../../../api/src/actors/lists"
import { Draft } from "../dossier"

const armedGroup = (slug: string) => new Draft("ArmedGroup", { slug })
const person = (slug: string) => new Draft("Person", { slug })
const organization = (slug: string, type: (typeof OrganizationType.codes)[number], descriptiveLabel?: string) =>
  new Draft("Organization", { slug, type, ...(descriptiveLabel && { descriptiveLabel }) })
const community = (slug: string, type: (typeof CommunityType.codes)[number]) => new Draft("Community", { slug, type })

export const actors = {
  liwaAlBaqir: armedGroup("liwa-al-baqir"),
  localDefenceForces: armedGroup("local-defence-forces"),
  hezbollah: armedGroup("hezbollah"),
  harakatAlNujaba: armedGroup("harakat-al-nujaba"),
  ousoud: armedGroup("ousoud-ashair-al-baggara-fi-souria"),

  khaledMerhi: person("khaled-merhi"),
  // Perhaps Khaled Merhi; the article never says so.
  hajjKhalid: person("hajj-khalid"),
  hamzahHusseinAbuAbbas: person("hamzah-hussein-abu-abbas"),
  shiroAliBaer: person("shiro-ali-baer"),
  nawafBashir: person("nawaf-bashir"),
  omarHassan: person("omar-hassan"),
  qassimSuleimani: person("qassim-suleimani"),
  imamBaqir: person("imam-baqir"),
  monaAlami: person("mona-alami"),
  nawarShaaban: person("nawar-shaaban"),
  aymenJawadTamimi: person("aymen-jawad-tamimi"),

  iran: organization("iran", "STATE"),
  syrianArmy: organization("syrian-army", "STATE_FORCE"),
  irgc: organization("irgc", "STATE_FORCE"),
  qudsForce: organization("quds-force", "STATE_FORCE"),
  securityDepartment: organization("traffic-and-military-security-department", "STATE_BODY"),
  axisOfResistance: organization("axis-of-resistance", "BLOC"),
  zamanAlWasl: organization("zaman-al-wasl", "OUTLET"),
  transportOperation: organization("transport-operation-in-aleppo", "COMPANY", "Transport operation in Aleppo"),

  baggara: community("baggara", "TRIBE"),
}
