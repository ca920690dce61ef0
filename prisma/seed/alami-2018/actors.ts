// The actors these facts speak of. An actor is a readable key and, of some kinds, a type; names and all else are claims. Their
// ids follow this order: a new actor is added at the end of its kind.

import type { CommunityType, OrganizationType } from "../../../api/src/actors/lists"
import { Draft } from "../dossier"
import type { Code } from "./ends"

type More = { descriptiveLabel?: string; externalIds?: { scheme: string; value: string }[] }
const armedGroup = (slug: string) => new Draft("ArmedGroup", { slug })
const person = (slug: string, more: More = {}) => new Draft("Person", { slug, ...more })
const organization = (slug: string, type: Code<typeof OrganizationType>, more: More = {}) =>
  new Draft("Organization", { slug, type, ...more })
const community = (slug: string, type: Code<typeof CommunityType>, more: More = {}) =>
  new Draft("Community", { slug, type, ...more })
/** A state as an actor; the code ties it to its territory. */
const state = (slug: string, value: string) =>
  organization(slug, "STATE", { externalIds: [{ scheme: "iso-3166-1", value }] })

export const actors = {
  liwaAlBaqir: armedGroup("liwa-al-baqir"),
  localDefenceForces: armedGroup("local-defence-forces"),
  hezbollah: armedGroup("hezbollah"),
  harakatAlNujaba: armedGroup("harakat-al-nujaba"),
  ousoud: armedGroup("ousoud-ashair-al-baggara-fi-souria"),
  freeSyrianArmy: armedGroup("free-syrian-army"),
  islamicState: armedGroup("islamic-state"),
  katibatAlNayrab: armedGroup("katibat-al-nayrab-al-maham-al-khasa"),
  fawjAlSafira: armedGroup("fawj-al-safira"),
  fawjNubl: armedGroup("fawj-nubl-wa-al-zahara"),

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
  // Father and brother have no name in the article.
  fatherOfMerhi: person("father-of-khaled-merhi", { descriptiveLabel: "Father of Khaled Merhi" }),
  brotherOfMerhi: person("brother-of-khaled-merhi", { descriptiveLabel: "Brother of Khaled Merhi" }),
  hassanNasrallah: person("hassan-nasrallah"),
  aliKhamenei: person("ali-khamenei"),
  basharAssad: person("bashar-assad"),
  abdelMalikHouthi: person("abdel-malik-houthi"),

  iran: state("iran", "IR"),
  syrianArmy: organization("syrian-army", "STATE_FORCE"),
  irgc: organization("irgc", "STATE_FORCE"),
  qudsForce: organization("quds-force", "STATE_FORCE"),
  securityDepartment: organization("traffic-and-military-security-department", "STATE_BODY"),
  axisOfResistance: organization("axis-of-resistance", "BLOC"),
  zamanAlWasl: organization("zaman-al-wasl", "OUTLET"),
  transportOperation: organization("transport-operation-in-aleppo", "COMPANY", {
    descriptiveLabel: "Transport operation in Aleppo",
  }),
  israel: state("israel", "IL"),
  unitedStates: state("united-states", "US"),
  usLedCoalition: organization("us-led-coalition", "BLOC"),

  baggara: community("baggara", "TRIBE"),
  fightingClans: community("clans-fighting-in-liwa-al-baqir", "CLAN", {
    descriptiveLabel: "Clans fighting in Liwa al-Baqir",
  }),
}
