import { type Kind, type KindName, kindNames } from "../../api/src/ledger/kind"
import { many, type Values } from "./forms"
import type { House, Visitor } from "./house"

/** Records of the first dossier that samples point at, by id. */
export type Fixtures = Record<
  | "group"
  | "other"
  | "person"
  | "state"
  | "tribe"
  | "place"
  | "elsewhere"
  | "event"
  | "estimate"
  | "article"
  | "speaker"
  | "second"
  | "position"
  | "relation"
  | "role",
  string
> & { document: Document | null }

/** A text that was uploaded, and a speaker of a source that holds it. */
export type Document = { sha256: string; speaker: string }

export const documentText = "The first line.\nThey say the war\nwill go on. كتبوا 🙂 ذلك.\n"

/** Input of one kind: the least that is accepted, every field filled, and one field changed. */
export type Sample = {
  least: Values
  fuller: Values
  change: Values
  /** What must differ where the least is entered once more: the nth time. */
  again?: (n: number) => Values
}

/**
 * Looks up what the samples need.
 * @param editor enters a source with a text, where samples of files and quotes are to be tried
 */
export async function fixturesOf(visitor: Visitor, editor?: Visitor): Promise<Fixtures> {
  const found = await visitor.read(`{
    group: armedGroup(slug: "liwa-al-baqir") { id } other: armedGroup(slug: "hezbollah") { id }
    person: person(slug: "khaled-merhi") { id } state: organization(slug: "iran") { id }
    tribe: community(slug: "baggara") { id } place: place(slug: "syria") { id } elsewhere: place(slug: "ain-issa") { id }
    events(first: 1) { nodes { id } } estimates(where: { measure: { eq: STRENGTH } }, first: 1) { nodes { id } } article: source(slug: "alami-2018-liwa-al-baqir") { id }
    position: positions(first: 1) { nodes { id } } relation: relations(first: 1) { nodes { id } }
    role: terms(where: { scheme: { eq: "position-role" }, code: { eq: "COMMANDER" } }) { nodes { id } }
    speakers(where: { identity: { eq: NAMED } }, first: 2) { nodes { id } } }`)
  const [speaker, second] = found.speakers.nodes
  const { group, other, person, state, tribe, place, elsewhere, article } = found
  const ids = {
    group,
    other,
    person,
    state,
    tribe,
    place,
    elsewhere,
    event: found.events.nodes[0],
    estimate: found.estimates.nodes[0],
    article,
    speaker,
    second,
    position: found.position.nodes[0],
    relation: found.relation.nodes[0],
    role: found.role.nodes[0],
  }
  const fixtures = Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id]))
  return { ...fixtures, document: editor ? await enterDocument(editor) : null } as Fixtures
}

async function enterDocument(editor: Visitor): Promise<Document> {
  const { sha256 } = await editor.upload(documentText)
  const files = [{ sha256, name: "letter.txt", role: "TEXT" }]
  const source = (await editor.write("createSource", { title: "A Letter", type: "STATEMENT", files })).record.id
  const voice = { source, publicLabel: "The writer", channel: "AUTHOR", identity: "NAMED" }
  return { sha256, speaker: (await editor.write("createSpeaker", voice)).record.id }
}

/** The least of a kind, to be entered the nth time; texts begin with another letter, so that it sorts elsewhere. */
export function another({ fields }: Kind, { least, again }: Sample, n: number): Values {
  const texts = fields.filter((f) => f.form === "text" && !f.pattern && least[f.name] !== undefined)
  const begun = texts.map((f) => [f.name, `${"MAZ"[n % 3]}${n} ${least[f.name]}`])
  return { ...least, ...Object.fromEntries(begun), ...again?.(n) }
}

/** Who says so: what every claim needs. */
export const saidBy = (speaker: string) => [{ speaker, locatorType: "PARAGRAPH", locator: "1" }]

/** One record of every kind, by id: the first there is, or the least of a kind the dossier has none of, entered here. */
export async function oneOfEach(house: House): Promise<Map<KindName, string>> {
  const found = new Map<KindName, string>()
  for (const kind of kindNames) {
    const { list } = await house.anonymous.read(`{ list: ${many(kind)}(first: 1) { nodes { id } } }`)
    found.set(kind, list.nodes[0]?.id ?? (await entered(kind, house)))
  }
  return found
}

async function entered(kind: KindName, house: House): Promise<string> {
  const editor = await house.as("editor")
  const samples = samplesOf(await fixturesOf(house.anonymous, editor))
  return (await editor.write(`create${kind}`, samples[kind].least)).record.id
}

/** What a payload finds wrong: where, and which sort of fault. */
export const faults = (payload: any): [string, string][] =>
  payload.userErrors.map((e: any) => [e.path.join("."), e.code])

/** A sample of every kind. The fuller ones take slugs, codes and unique ids, so each is entered once in a register. */
export function samplesOf(f: Fixtures): Record<KindName, Sample> {
  const citations = saidBy(f.speaker)
  const externalIds = [{ scheme: "import:rows.csv", value: "12" }]
  const wikidata = (value: string) => [...externalIds, { scheme: "wikidata", value }]
  const claim = {
    when: {
      words: "from about 2012 to 2016",
      edtf: "2012~/2016",
      startBasis: "STATED",
      endBasis: "INFERRED",
      reason: "From his death.",
    },
    about: { words: "next year", edtf: "2019" },
    modality: "FORECAST",
    condition: "if the war goes on",
    qualifier: "mostly",
    note: "First line.\nSecond line.",
    externalIds,
    citations,
  }
  const entity = (slug: string, wikidataId: string) => ({
    slug,
    descriptiveLabel: "known by its deeds",
    externalIds: wikidata(wikidataId),
    citations,
  })
  const names = (text: string) => [{ text, script: "Latn", type: "COMMON", preferred: true, citations }]
  const members = { actor: f.other, part: "MEMBERS", words: "several members" }
  const unnamed = { stated: "UNNAMED", words: "a man from Aleppo" }
  const where = { place: f.place, stated: "NAMED", precision: "NEAR", words: "near Aleppo" }
  return {
    ArmedGroup: {
      least: { descriptiveLabel: "an unnamed group" },
      fuller: { ...entity("sample-group", "Q9000001"), names: names("Sample Group") },
      change: { descriptiveLabel: "known by its flag" },
    },
    Person: {
      least: { descriptiveLabel: "an unnamed man" },
      fuller: { ...entity("sample-person", "Q9000002"), names: names("Sample Person") },
      change: { descriptiveLabel: "known by his hat" },
    },
    Organization: {
      least: { descriptiveLabel: "an unnamed body", type: "NGO" },
      fuller: {
        ...entity("sample-body", "Q9000003"),
        type: "OTHER",
        typeWords: "a guild",
        names: names("Sample Body"),
      },
      change: { type: "COMPANY" },
    },
    Community: {
      least: { descriptiveLabel: "an unnamed tribe", type: "TRIBE" },
      fuller: {
        ...entity("sample-tribe", "Q9000004"),
        type: "OTHER",
        typeWords: "a village",
        names: names("Sample Tribe"),
      },
      change: { typeWords: "a quarter" },
    },
    Place: {
      least: { descriptiveLabel: "an unnamed village", type: "SETTLEMENT" },
      fuller: {
        ...entity("sample-place", "Q9000006"),
        type: "SITE",
        point: { latitude: 36.141412, longitude: -37.2414, precision: "EXACT", source: f.article },
        within: [
          { container: f.place, type: "ADMINISTRATIVE", source: f.article },
          { container: f.elsewhere, type: "VERNACULAR", note: "So people say." },
        ],
        names: names("Sample Place"),
      },
      change: { type: "AREA" },
    },
    Event: {
      least: { descriptiveLabel: "an unnamed battle", type: "BATTLE", citations },
      fuller: {
        ...claim,
        ...entity("sample-event", "Q9000007"),
        type: "OTHER",
        typeWords: "a wedding",
        where,
        several: true,
        names: names("Sample Event"),
      },
      change: { typeWords: "a funeral" },
    },
    Source: {
      least: { title: "A page", type: "WEBSITE" },
      fuller: {
        ...entity("sample-source", "Q9000005"),
        type: "OTHER",
        typeWords: "a leaflet",
        title: "A Leaflet",
        language: "ar",
        authors: [{ person: f.person, printedName: "K. Merhi" }, { printedName: "somebody else" }],
        ...(f.document && {
          files: [{ sha256: f.document.sha256, name: "leaflet.txt", role: "TEXT" }],
        }),
        publisher: f.state,
        published: "2018-08",
        url: "https://example.org/leaflet",
        archiveUrl: "https://archive.example.org/leaflet",
        accessed: "2018-08-07",
        reliability: "C",
        partOf: f.article,
        partLabel: "annex",
      },
      change: { title: "Another Leaflet" },
    },
    Name: {
      least: { record: f.person, text: "Abu Sample", script: "Latn", type: "NOM_DE_GUERRE", citations },
      fuller: {
        ...claim,
        record: f.group,
        text: "Образец",
        language: "ru",
        script: "Cyrl",
        type: "TRANSLITERATION",
        transliterationScheme: "NOT_SAID",
        preferred: true,
      },
      change: { text: "Бригада" },
    },
    Position: {
      least: { holder: { actor: f.person }, organization: { actor: f.group }, role: "COMMANDER", citations },
      fuller: {
        ...claim,
        holder: members,
        organization: unnamed,
        role: "LEADER",
        title: "joint leaders",
        jointly: "JOINT",
        listComplete: "NO",
      },
      change: { title: "leaders" },
    },
    Relation: {
      least: { from: { actor: f.group }, to: { actor: f.state }, type: "SUPPORTS", citations },
      fuller: {
        ...claim,
        from: members,
        to: unnamed,
        type: "OTHER",
        typeWords: "shares a camp with",
        where,
        event: f.event,
      },
      change: { qualifier: "partly" },
    },
    Attribute: {
      least: { subject: f.group, property: "CALL", text: "to arms", citations },
      fuller: {
        ...claim,
        subject: f.group,
        subjectPart: "FIGHTERS",
        subjectWords: "many",
        property: "TYPE",
        text: "a militia",
        related: f.state,
        term: "group-type:MILITIA",
      },
      change: { text: "a local militia" },
    },
    FundingFlow: {
      least: { giver: { stated: "NOT_STATED" }, recipient: { actor: f.group }, type: "FUNDS", citations },
      fuller: {
        ...claim,
        giver: unnamed,
        recipient: members,
        type: "OTHER",
        typeWords: "shoes",
        item: "boots",
        amount: { low: "25000", high: "30000.5", currency: "SYP" },
        period: "MONTHLY",
        per: "HEAD",
        headcount: f.estimate,
        where,
        otherParties: [
          { role: "INTERMEDIARY", party: { actor: f.person } },
          { role: "CUSTODIAN", party: { stated: "UNNAMED", words: "a trader" } },
        ],
      },
      change: { amount: { low: "26000", high: "30000.5", currency: "SYP" } },
    },
    Estimate: {
      least: { subject: f.group, measure: "KILLED", best: "246", citations },
      fuller: {
        ...claim,
        subject: f.group,
        subjectPart: "FIGHTERS",
        subjectWords: "its drivers",
        measure: "OTHER",
        measureWords: "savings",
        low: "1000",
        best: "1500.5",
        high: "2000",
        approximate: true,
        currency: "SYP",
        inWords: "a small fortune",
        of: "cash in hand",
        form: "INCREASE",
        counted: "DURING",
        additionalTo: f.estimate,
        additive: "UNCLEAR",
      },
      change: { best: "1600" },
    },
    Presence: {
      least: { actor: { actor: f.group }, type: "OPERATES", place: { place: f.place }, citations },
      fuller: {
        ...claim,
        actor: members,
        type: "BANNED_FROM",
        place: where,
        emphasis: "MAIN",
        imposedBy: unnamed,
      },
      change: { emphasis: "PART" },
    },
    Participation: {
      least: { event: f.event, party: { actor: f.group }, role: "WITNESS", citations },
      fuller: {
        ...claim,
        event: f.event,
        party: members,
        role: "OTHER",
        roleWords: "brought the food",
        side: "the hosts",
      },
      change: { side: "the guests" },
    },
    TimeOrder: {
      least: { record: f.position, order: "BEFORE", other: f.event, citations },
      fuller: {
        ...claim,
        record: f.event,
        recordPart: "START",
        order: "DURING",
        other: f.position,
        otherPart: "END",
      },
      change: { otherPart: "START" },
    },
    ConflictSet: {
      least: { nature: "TENSION", reason: "They pull apart.", members: [{ record: f.position }, { record: f.event }] },
      fuller: {
        nature: "CONTRADICTION",
        resolution: "PREFER_ONE",
        reason: "The first is closer.\nThe second is hearsay.",
        members: [{ record: f.position, preferred: true }, { record: f.relation }],
        externalIds,
      },
      change: { reason: "The first was there." },
    },
    Judgement: {
      least: {
        first: f.person,
        second: f.tribe,
        verdict: "UNDECIDED",
        reason: "One may be named after the other.",
        speaker: f.speaker,
      },
      fuller: {
        first: f.person,
        second: f.place,
        verdict: "UNDECIDED",
        reason: "Nobody knows.\nNobody asked.",
        speaker: f.second,
        externalIds,
      },
      change: { reason: "Somebody asked." },
      again: (n) => ({
        first: [f.group, f.other, f.state][n % 3],
        second: [f.elsewhere, f.event, f.article][Math.floor(n / 3)],
      }),
    },
    Speaker: {
      least: { source: f.article, publicLabel: "a passer-by", channel: "INTERVIEW", identity: "UNATTRIBUTED" },
      fuller: {
        source: f.article,
        publicLabel: "The mayor",
        channel: "STATEMENT",
        actor: f.person,
        speaksFor: f.group,
        identity: "NAMED",
        interest: "ALIGNED",
        externalIds,
        citations,
      },
      change: { interest: "INDEPENDENT" },
    },
    Citation: {
      least: { record: f.position, speaker: f.speaker },
      fuller: {
        record: f.position,
        speaker: f.document?.speaker ?? f.second,
        locatorType: "PAGE",
        locator: "12",
        ...(f.document && { quote: "They say the war\nwill go on. كتبوا 🙂", quoteStart: 16, quoteEnd: 52 }),
        stance: "ASSESSES",
        verdict: "DOUBTFUL",
        assertion: "HEDGED",
        hedge: "perhaps",
        asOf: "2018-08-05",
        speakerBasis: "UNCLEAR",
        credibility: "C3",
        interest: "ADVERSARIAL",
        note: "He or his brother.",
        externalIds,
      },
      change: { locator: "13" },
    },
    Term: {
      least: { scheme: "activity", code: "SAMPLE_LEAST", labelEn: "sample", labelAr: "عينة", definition: "A sample." },
      fuller: {
        scheme: "position-role",
        code: "SAMPLE_COMMANDER",
        labelEn: "sample commander",
        labelAr: "قائد عينة",
        definition: "Commands\na sample.",
        definitionSource: "Sample codebook",
        broader: f.role,
        unique: true,
        externalIds,
      },
      change: { labelEn: "commander of samples" },
      again: (n) => ({ code: `SAMPLE_${n}` }),
    },
  }
}

/**
 * Deletes a record with whatever points at it: the refusals list that, until none is left.
 * @param slip the record's id and version
 * @returns the ids that had to go with it
 */
export async function deleteWhole(
  editor: Visitor,
  kind: KindName,
  slip: { id: string; expectedVersion: number },
): Promise<string[]> {
  const company = new Map<string, { id: string; expectedVersion: number }>()
  for (;;) {
    const { userErrors } = await editor.try(`delete${kind}`, { ...slip, with: [...company.values()] })
    const before = company.size
    if (userErrors.length === 0) return [...company.keys()]
    const listed: string[] = userErrors.flatMap((e: any) => e.message.match(/\b[a-z]{3}_[0-9a-z]{26}\b/g) ?? [])
    const { nodes } = await editor.read("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { version } } }", {
      ids: [...new Set(listed)],
    })
    for (const node of nodes)
      if (node.id !== slip.id) company.set(node.id, { id: node.id, expectedVersion: node.version })
    if (company.size === before) throw new Error(`${slip.id} cannot be deleted: ${JSON.stringify(userErrors)}`)
  }
}
