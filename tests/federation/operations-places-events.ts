import type { Operation } from "./operations"

const end = "fragment End on Party { stated part words label actor { __typename id kind label } }"
const at = "fragment At on Where { stated precision words label place { __typename id slug type } }"
const group = '(slug: "liwa-al-baqir")'

/** Asked of places, presence, events and orders in time: named after what is asked. */
export const placesAndEvents: Record<string, Operation> = {
  "where a group is, and how much of it": {
    query: `{ armedGroup${group} { presence(first: 50) { totalCount nodes { type emphasis qualifier place { ...At } actor { ...End } } } } } ${end} ${at}`,
    tells: "TRAINING_CAMP",
  },
  "presence by the type and code of its place": {
    query: `{ presences(first: 50) { nodes { label place { place { type externalIds { scheme value } point { latitude longitude precision source { title label } } } } } } }`,
    tells: "C1008",
  },
  "bans, which are no presence": {
    query: `{ presences(where: { type: { eq: BANNED_FROM } }) { nodes { label place { ...At } actor { ...End } imposedBy { ...End } } } } ${end} ${at}`,
    tells: "pro-Iranian",
  },
  "who is at a place": {
    query: `{ place(slug: "syria") { label presence { nodes { actor { ...End } type emphasis } } } } ${end}`,
    tells: "THROUGHOUT",
  },
  "what lies in a place, and in what it lies": {
    query: `{ place(slug: "syria") { contains(first: 50) { nodes { slug type within { type note container { label } source { label } } contains { totalCount } } } } }`,
    tells: "ADMINISTRATIVE",
  },
  "a place by its code in a gazetteer": {
    query: `{ place(externalId: { scheme: "ocha-pcode", value: "C5905" }) { slug label ar: label(language: "ar") names { nodes { text script } } } }`,
    tells: "عين عيسى",
  },
  "places of one type, by label": {
    query: `{ places(where: { type: { in: [GOVERNORATE, COUNTRY] } }, orderBy: [{ field: LABEL }]) { totalCount nodes { label descriptiveLabel attributes { totalCount } } } }`,
    tells: "Idlib",
  },
  "places by name, whatever the script": {
    query: `{ en: places(where: { name: { contains: "aleppo" } }) { nodes { label } } ar: places(where: { name: { contains: "حلب" } }) { totalCount } }`,
    tells: "Aleppo",
  },
  "what happened, where, and who had which part": {
    query: `{ events(first: 20) { nodes { label type several where { ...At } when { edtf phrase } participations { nodes { role side party { ...End } } } } } } ${end} ${at}`,
    tells: "COMBATANT",
  },
  "an attack nobody is named for": {
    query: `{ events(where: { type: { eq: ATTACK } }) { nodes { label perpetratorStated perpetrators { totalCount } where { ...At }
      participations { nodes { role party { stated label } } } } } } ${at}`,
    tells: '"perpetratorStated":false',
  },
  "events a group had a part in, by date": {
    query: `{ armedGroup${group} { events(orderBy: [{ field: START }]) { nodes { label when { earliestStart latestEnd } names { totalCount } estimates { totalCount } } } } }`,
    tells: "earliestStart",
  },
  "parts somebody had, with the event of each": {
    query: `{ persons(first: 30) { nodes { label participations { nodes { role side event { slug type when { edtf } } } } } } }`,
    tells: "CANDIDATE",
  },
  "events of a year, for certain": {
    query: `{ certain: events(validAt: "2018", certainty: DEFINITELY) { nodes { label } } possible: events(validAt: "2018") { totalCount } }`,
    tells: "2018",
  },
  "what a source says the cause and means of an event were": {
    query: `{ attributes(where: { property: { in: [CAUSE, MEANS] } }) { nodes { subject { __typename label ... on Event { type where { ...At } } } term { code } related { label } text } } } ${at}`,
    tells: "ROCKETS",
  },
  "orders in time, and the parts they mean": {
    query: `{ timeOrders(first: 30) { nodes { label order recordPart otherPart record { __typename label } other { __typename label } } } }`,
    tells: "BEFORE",
  },
  "what is said of the order of one event": {
    query: `query($id: ID!) { event(id: $id) { label timeOrders { nodes { order record { label } other { label } citations { nodes { locator } } } } } }`,
    variables: (ids) => ({ id: ids.Event }),
    tells: '"order":"BEFORE"',
  },
  "a relation at a place and about an event": {
    query: `{ relations(first: 50) { nodes { type from { ...End } to { ...End } where { ...At } event { slug type participations { totalCount } } } } } ${end} ${at}`,
    tells: "BACKS_CANDIDATE",
  },
}
