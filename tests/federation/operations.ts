import type { KindName } from "../../api/src/ledger/kind"

/** One record of each kind, by id. */
export type Ids = Record<KindName, string>

/** Something asked of the one schema and of the supergraph; both must answer the same, and `tells` must be in it. */
export type Operation = {
  query: string
  variables?: (ids: Ids) => object
  tells: string
  /** The revision that is read; the newest without. */
  revision?: number
}

const end = "fragment End on Party { stated part words label actor { __typename id kind label } }"
const voices = `fragment Voices on Claim { lastAttested support { voices independentVoices strongestAssertion contested }
  citations(first: 5) { nodes { stance assertion hedge locator speaker { publicLabel identity source { label } } } } }`
const dossier = '(slug: "liwa-al-baqir")'

/** Named after what is asked. */
export const operations: Record<string, Operation> = {
  "what a changeset did, and the records as they stand": {
    query: `{ changeset(revision: 2) { title size changes(first: 40) { operation kind label record { __typename id label
      ... on ArmedGroup { leaders { totalCount } } } changes { field after } } } }`,
    tells: "Liwa al-Baqir",
  },
  "the history of a record": {
    query: `query($id: ID!) { recordHistory(id: $id) { kind label deleted version record { ... on FundingFlow { recipient { label } } }
      versions { version operation changeset changesetId changes { field before after } } } }`,
    variables: (ids) => ({ id: ids.FundingFlow }),
    tells: '"deleted":false',
  },
  "the roles of leaders, which are terms": {
    query: `{ armedGroup${dossier} { leaders { listOpen nodes { title holder { label } role { code labelAr broader { code } } } } } }`,
    tells: '"listOpen":true',
  },
  "the names of giver and recipient of a flow": {
    query: `{ fundingFlows { nodes { type giver { stated words actor { names(first: 2) { nodes { text script } } } }
      recipient { part actor { slug names(first: 1) { totalCount } } } } } }`,
    tells: "Nujaba",
  },
  "who else stands in a flow": {
    query: `{ fundingFlows { nodes { item otherParties { role party { ...End } } } } } ${end}`,
    tells: "COOPERATING",
  },
  "what the group receives in which a person holds a post": {
    query: `{ persons(first: 20) { nodes { slug positionsHeld { nodes { role { code } organization { ...End
      actor { fundingReceived(first: 3) { nodes { type amount { low currency } giver { label } } } } } } } } } } ${end}`,
    tells: "25000",
  },
  "the ties of a group, from either end": {
    query: `{ armedGroup(slug: "local-defence-forces") { relations { nodes { label type from { ...End } to { ...End } } } } } ${end}`,
    tells: "Local Defence Forces",
  },
  "the claim a citation is of, whatever its kind": {
    query: `{ citations(last: 100) { nodes { locator record { id kind label version ... on Claim { when { edtf phrase } }
      ... on FundingFlow { type recipient { label } } ... on Name { text } ... on Position { role { code } } } } } }`,
    tells: "FundingFlow",
  },
  "who speaks in a source, for whom, and who wrote it": {
    query: `{ source(slug: "alami-2018-liwa-al-baqir") { title authors { printedName person { label names { nodes { text } } } }
      publisher { label type } speakers { nodes { publicLabel actor { ... on Person { slug } } speaksFor { id label } } } } }`,
    tells: "Mona Alami",
  },
  "the support of claims of two modules": {
    query: `{ armedGroup${dossier} { leaders { nodes { ...Voices } } fundingReceived { nodes { ...Voices } } } } ${voices}`,
    tells: '"strongestAssertion":"PLAIN"',
  },
  "the term of an attribute, in two languages": {
    query: `{ attributes { nodes { property text subject { __typename label } related { id kind }
      term { scheme code en: label ar: label(language: "ar") } } } }`,
    tells: "group-type",
  },
  "labels of every kind in Arabic": {
    query: `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { kind label(language: "ar") } } }`,
    variables: (ids) => ({ ids: Object.values(ids) }),
    tells: "الباقر",
  },
  "the history of records of every kind": {
    query: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Record { version revision createdAt updatedAt
      history { version operation changeset author changes { field after } } externalIds { scheme value } } } }`,
    variables: (ids) => ({ ids: Object.values(ids) }),
    tells: "CREATE",
  },
  "fragments on an interface within another": {
    query: `query($id: ID!) { node(id: $id) { __typename ... on Record { kind ... on Entity { slug names { totalCount }
      ... on Actor { leaders(first: 1) { nodes { label } } ... on ArmedGroup { fundingReceived { totalCount } } } } } } }`,
    variables: (ids) => ({ id: ids.ArmedGroup }),
    tells: "liwa-al-baqir",
  },
  "fragments on types that differ by record": {
    query: `query($ids: [ID!]!) { nodes(ids: $ids) { ... on ArmedGroup { leaders { totalCount } } ... on Term { scheme code }
      ... on Source { title speakers { totalCount } } ... on FundingFlow { giver { ...End } } ... on Citation { speaker { publicLabel } } } } ${end}`,
    variables: (ids) => ({ ids: Object.values(ids) }),
    tells: '"scheme":"id-scheme"',
  },
  "fields of an interface of a module that holds only stubs of it": {
    query: `{ names(first: 5) { nodes { record { __typename kind slug descriptiveLabel createdAt label citations { totalCount } } } } }`,
    tells: '"slug":"liwa-al-baqir"',
  },
  "the type's name on every level": {
    query: `{ __typename armedGroup${dossier} { __typename positions(first: 2) { __typename nodes { __typename
      holder { __typename actor { __typename } } role { __typename } when { __typename } } } } }`,
    tells: '"__typename":"PositionConnection"',
  },
  "what is included and skipped by a variable": {
    query: `query($money: Boolean!, $plain: Boolean! = true) { armedGroup${dossier} { label fundingReceived @include(if: $money) { totalCount }
      ... on Actor @skip(if: $money) { leaders { totalCount } } names(first: 1) @skip(if: $plain) { totalCount } } }`,
    variables: () => ({ money: true }),
    tells: "fundingReceived",
  },
  "lists in lists in lists": {
    query: `{ armedGroups(first: 5) { totalCount nodes { slug positions(first: 2) { totalCount nodes { citations(first: 2) { totalCount
      nodes { locator speaker { citations(first: 2) { totalCount nodes { record { id label } } } } } } } } } } }`,
    tells: '"totalCount":',
  },
  "pages by cursor, forwards and backwards": {
    query: `{ forwards: names(first: 3) { edges { cursor node { text record { label } } } pageInfo { hasNextPage startCursor endCursor } }
      backwards: names(last: 3) { edges { cursor node { text record { label } } } pageInfo { hasPreviousPage startCursor } } }`,
    tells: '"hasNextPage":true',
  },
  "lists that are filtered and ordered by variables": {
    query: `query($where: FundingFlowWhere, $orderBy: [FundingFlowOrder!], $modality: [Modality!]) {
      fundingFlows(where: $where, orderBy: $orderBy, modality: $modality) { nodes { type recipient { ...End } } } } ${end}`,
    variables: (ids) => ({
      where: { recipient: { eq: ids.ArmedGroup }, type: { in: ["SALARIES", "WEAPONS"] } },
      orderBy: [{ field: "AMOUNT", direction: "DESC" }],
      modality: ["ACTUAL", "INTENDED"],
    }),
    tells: "SALARIES",
  },
  "who led at a time, for certain and possibly": {
    query: `query($at: String!) { armedGroup${dossier} { certain: leaders(validAt: $at, certainty: DEFINITELY) { nodes { holder { ...End } } }
      possible: leaders(validAt: $at) { nodes { holder { ...End } when { phrase earliestStart latestEnd } } } } } ${end}`,
    variables: () => ({ at: "2013" }),
    tells: "Hajj Khalid",
  },
  "one field under several aliases": {
    query: `{ en: armedGroup${dossier} { name: label two: names(first: 2) { nodes { text } } one: names(first: 1) { nodes { text } } }
      ar: armedGroup${dossier} { name: label(language: "ar") } }`,
    tells: "لواء الباقر",
  },
  "root fields of every module at once": {
    query: `{ sources { nodes { slug } } communities { nodes { label } } fundingFlows(first: 1) { nodes { label } }
      terms(first: 1) { nodes { label } } register { revision licence } revisions { revision title } }`,
    tells: "Baggara",
  },
  "hits of a search, of several kinds": {
    query: `query($kinds: [RecordKind!]) { search(query: "baqir", kinds: $kinds) { how matched record { id kind label
      ... on Entity { slug citations { totalCount } } ... on Speaker { channel } ... on Actor { positionsHeld { totalCount } } } } }`,
    variables: () => ({ kinds: ["ArmedGroup", "Person", "Source"] }),
    tells: '"kind":"Person"',
  },
  "all records of a fact": {
    query: `{ recordsByExternalId(scheme: "alami-2018", value: "F014") { __typename id label ... on Claim { support { voices } }
      ... on Citation { assertion record { id label } } } }`,
    tells: '"assertion":"HEDGED"',
  },
  "one record by slug, by id and by an id elsewhere": {
    query: `query($id: ID!) { a: armedGroup(id: $id) { label } b: armedGroup${dossier} { id } c: person(slug: "mona-alami") { label }
      d: armedGroup(externalId: { scheme: "wikidata", value: "Q1" }) { id } }`,
    variables: (ids) => ({ id: ids.ArmedGroup }),
    tells: "Mona Alami",
  },
  "ids that nothing has, and ids of another kind": {
    query: `query($ids: [ID!]!, $person: ID!) { node(id: "grp_01cm68h301ekcs6p5q726f0000") { id } person(id: $person) { id label }
      armedGroup(id: "no id at all") { label } nodes(ids: $ids) { __typename ... on Record { label } } }`,
    variables: (ids) => ({ person: ids.ArmedGroup, ids: [ids.Term, "trm_01cm68h301ekcs6p5q726f0000", "", ids.Name] }),
    tells: '"node":null',
  },
  "an earlier revision, before there was a dossier": {
    query: `{ register { revision } armedGroups { totalCount } search(query: "baqir") { how } terms(first: 2) { nodes { id code label revision } } }`,
    revision: 1,
    tells: '"totalCount":0',
  },
  "revision 0, when there was nothing": {
    query: `query($id: ID!) { register { revision at } node(id: $id) { id } terms { nodes { id } } citations { totalCount } }`,
    variables: (ids) => ({ id: ids.Term }),
    revision: 0,
    tells: '"node":null',
  },
}
