import type { Operation } from "./operations"

const group = '(slug: "liwa-al-baqir")'
const support = "fragment Support on Claim { support { voices independentVoices selfOnly assessedAs contested } }"

/** Asked of numbers, disagreement, timelines and networks: named after what is asked. */
export const answers: Record<string, Operation> = {
  "numbers said of a group, with their voices": {
    query: `{ armedGroup${group} { estimates(first: 20) { nodes { label measure low best high approximate inWords of form counted ...Support } } } } ${support}`,
    tells: '"voices":0',
  },
  "a number that may come on top of another": {
    query: `{ estimates(first: 30) { nodes { best additive additionalTo { label best when { phrase } citations { totalCount } } } } }`,
    tells: "UNCLEAR",
  },
  "numbers about an event": {
    query: `{ estimates(where: { measure: { eq: EVENTS } }) { nodes { of best subject { __typename label ... on Event { participations { totalCount } } } } } }`,
    tells: '"__typename":"Event"',
  },
  "numbers by size": {
    query: `{ estimates(orderBy: [{ field: BEST, direction: DESC }], first: 3) { edges { cursor node { best } } pageInfo { hasNextPage endCursor } } }`,
    tells: "50000",
  },
  "a number somebody doubts": {
    query: `{ estimates(first: 30) { nodes { label citations(where: { stance: { eq: ASSESSES } }) { nodes { verdict hedge speaker { publicLabel } } } ...Support } } } ${support}`,
    tells: "TOO_HIGH",
  },
  "conflict sets with all that stands in them": {
    query: `{ conflictSets(first: 20) { totalCount nodes { label nature resolution reason members { preferred record { __typename id label } } } } }`,
    tells: "AMBIGUOUS_READING",
  },
  "what disagrees with the claims of a group": {
    query: `{ armedGroup${group} { fundingReceived { nodes { label conflicts { nodes { nature resolution members { record { id label } } } } ...Support } } } } ${support}`,
    tells: "COUNT_ONCE",
  },
  "conflicts of a citation": {
    query: `{ citations(where: { stance: { eq: ASSESSES } }) { nodes { verdict conflicts { nodes { nature } } record { id label } } } }`,
    tells: "DOUBTED",
  },
  "what is never the same": {
    query: `{ judgements(where: { verdict: { eq: DIFFERENT } }, first: 50) { totalCount nodes { label reason first { __typename label } second { __typename label } speaker { identity } } } }`,
    tells: "CURATOR",
  },
  "what a record was judged to be": {
    query: `{ person(slug: "khaled-merhi") { judgements { nodes { verdict first { label } second { label } externalIds { value } } } } }`,
    tells: '"SAME"',
  },
  "the timeline of a group": {
    query: `query($id: ID!) { timeline(record: $id) { record { id label } entries { claim { __typename id label when { phrase } ... on Event { type } }
      orders { id order } } contradictions { fault } } }`,
    variables: (ids) => ({ id: ids.ArmedGroup }),
    tells: '"contradictions":[]',
  },
  "the timeline of an event and of a place": {
    query: `query($event: ID!, $place: ID!) { event: timeline(record: $event) { entries { claim { kind label } } } place: timeline(record: $place) { entries { claim { kind label support { voices } } } } }`,
    variables: (ids) => ({ event: ids.Event, place: ids.Place }),
    tells: '"kind":"Event"',
  },
  "the network around a group": {
    query: `query($id: ID!) { network(center: $id) { complete nodes { distance record { __typename id label } } edges { kind says label ar: label(language: "ar")
      from { id } to { id } claims { id label lastAttested } } } }`,
    variables: (ids) => ({ id: ids.ArmedGroup }),
    tells: '"distance":1',
  },
  "the network two ties away, of some kinds, at a time": {
    query: `query($id: ID!) { network(center: $id, depth: 2, kinds: [Position, Relation], validAt: "2012", certainty: POSSIBLY) { nodes { distance record { label } } edges { kind says label } } }`,
    variables: (ids) => ({ id: ids.Person }),
    tells: '"distance":2',
  },
  "the network and timeline of what is not there": {
    query: `{ network(center: "grp_01cm68h301ekcs6p5q726f0000") { complete } timeline(record: "no id") { contradictions { fault } } }`,
    tells: '"network":null',
  },
  "the names of records of every layer": {
    query: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Entity { names { nodes { text language } } judgements { totalCount } estimates { totalCount } } ... on Claim { conflicts { totalCount } timeOrders { totalCount } } } }`,
    variables: (ids) => ({ ids: Object.values(ids) }),
    tells: '"__typename":"Event"',
  },
}
