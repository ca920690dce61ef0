import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { verify } from "../../api/src/ledger/verify"
import { randomFrom } from "../support/curators"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"
import { acted, opened, put, seen, submitted } from "../support/working"

let house: House
let author: Visitor
let reviewer: Visitor
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  author = await house.as("contributor")
  reviewer = await house.as("reviewer")
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(async () => {
  assert.deepEqual(await verify(house.register.pool), [])
  await house.close()
})

const question = `query($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename id
    ... on Person { version label descriptiveLabel slug positions(first: 10) { totalCount nodes { id title } } }
    ... on Position { version title note status withdrawnReason lastAttested support { voices contested } citations(first: 20) { totalCount nodes { id locator version } } when { edtf earliestStart latestEnd } }
  }
  armedGroup(slug: "liwa-al-baqir") { positions(first: 100) { totalCount nodes { id title holder { words actor { id label } } } } }
  search(query: "Random", first: 20) { matched record { id } }
}`

describe("What is read inside a changeset", () => {
  for (const seed of [1, 2, 3, 4])
    it(`is, to the letter, what is read once it is published: seed ${seed}`, async () => {
      const random = randomFrom(seed)
      const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
      const { record } = await editor.write("createPosition", {
        holder: { actor: fixtures.person },
        organization: { actor: fixtures.group },
        role: "LEADER",
        title: `Random post ${seed}`,
        citations: saidBy(fixtures.speaker),
      })
      const { id } = await opened(author, `Random ${seed}`)
      const at = `changeset=${id}`
      const ids: string[] = [record.id]
      const positions = [record.id as string]
      const persons: string[] = []
      const versionOf = async (of: string): Promise<number | undefined> =>
        (await author.read(`query($id: ID!) { node(id: $id) { ... on Record { version } } }`, { id: of }, at)).node
          ?.version
      const steps: (() => Promise<unknown>)[] = [
        () => {
          const person = freshId("Person")
          persons.push(person)
          ids.push(person)
          return put(author, id, "createPerson", { id: person, descriptiveLabel: `Random person ${persons.length}` })
        },
        () => {
          const position = freshId("Position")
          positions.push(position)
          ids.push(position)
          const holder = persons.length > 0 && random() < 0.7 ? { actor: pick(persons) } : { words: "a man" }
          const input = {
            id: position,
            holder,
            organization: { actor: fixtures.group },
            role: "COMMANDER",
            title: "Random",
          }
          return put(author, id, "createPosition", { ...input, citations: saidBy(fixtures.speaker) })
        },
        async () => {
          const of = pick(positions)
          const expectedVersion = await versionOf(of)
          const when = random() < 0.5 ? { edtf: `201${Math.floor(random() * 9)}` } : null
          if (expectedVersion)
            await put(author, id, "updatePosition", { id: of, expectedVersion, note: `n ${random()}`, when })
        },
        async () => {
          const of = pick(positions)
          if (await versionOf(of))
            await put(author, id, "createCitation", {
              record: of,
              ...saidBy(fixtures.second)[0]!,
              asOf: `2018-0${1 + Math.floor(random() * 8)}-01`,
            })
        },
        async () => {
          const of = pick(positions)
          const expectedVersion = await versionOf(of)
          if (expectedVersion && random() < 0.4)
            await put(author, id, "withdrawPosition", { id: of, expectedVersion, reason: "Not so." })
        },
        async () => {
          const of = persons.length > 0 ? pick(persons) : null
          const expectedVersion = of && (await versionOf(of))
          if (expectedVersion)
            await put(author, id, "updatePerson", { id: of, expectedVersion, descriptiveLabel: `Random ${random()}` })
        },
        async () => {
          if (random() < 0.3) await acted(author, "dropChange", { id, record: pick(ids) })
        },
      ]
      for (let n = 0; n < 30; n++) await pick(steps)()
      // What was dropped may have left others without what they point at: they are dropped too.
      for (let n = 0; n < 10; n++) {
        const { faults } = await seen(author, id, "faults { recordId }", at)
        if (faults.length === 0) break
        for (const { recordId } of faults) await acted(author, "dropChange", { id, record: recordId })
      }
      const inside = await author.ask(question, { ids }, at)
      assert.equal(inside.errors, undefined)
      const { version } = await submitted(author, id)
      const { revision, userErrors } = await acted(reviewer, "publishChangeset", { id, expectedVersion: version })
      assert.deepEqual(userErrors, [])
      const published = await author.ask(question, { ids }, `revision=${revision}`)
      assert.deepEqual(published.data, inside.data)
      assert.ok(inside.data.nodes.filter(Boolean).length > 3)
    })
})
