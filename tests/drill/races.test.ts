import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { createAccount } from "../../api/src/accounts/user"
import { freshId } from "../../api/src/ledger/changeset"
import { publish } from "../../api/src/ledger/publish"
import { verify } from "../../api/src/ledger/verify"
import { password } from "../support/cluster"
import { type House, openHouse, Visitor } from "../support/house"
import { opened, put } from "../support/working"

const times = <T>(many: number, make: (n: number) => T): T[] => Array.from({ length: many }, (_, n) => make(n))

describe("Many at once", () => {
  let house: House
  let editor: Visitor
  before(async () => {
    house = await openHouse()
    editor = await house.as("editor")
  })
  after(() => house.close())

  const query = async (text: string, values: unknown[] = []) => (await house.register.pool.query(text, values)).rows
  const newest = () => house.register.readers.newest()
  const onePerson = async () =>
    (await editor.write("createPerson", { descriptiveLabel: "somebody" })).record.id as string

  const secondEditor = async () => {
    const email = "second@sijill.local"
    await createAccount(house.register.pool, { email, name: "Second", role: "editor", password })
    const body = JSON.stringify({ email, password, tokenWanted: true })
    const headers = { "Content-Type": "application/json" }
    const response = await fetch(`${house.url}/auth/login`, { method: "POST", headers, body })
    return new Visitor(house.url, ((await response.json()) as { token: string }).token)
  }

  /** A position of the dossier and its versions, a speaker to cite. */
  const claimAndSpeaker = async () => {
    const [claim] = await query(
      `SELECT p.id, r.version FROM "Position" p JOIN "Record" r USING (id) ORDER BY p.id LIMIT 1`,
    )
    const [speaker] = await query(`SELECT id FROM "Speaker" WHERE identity = 'NAMED' ORDER BY id LIMIT 1`)
    return { claim: claim as { id: string; version: number }, speaker: speaker.id as string }
  }

  it("lets one of 200 updates from the same version through, and tells the other 199 of the conflict", async () => {
    const id = await onePerson()
    const start = await newest()
    const answers = await Promise.all(
      times(200, (n) =>
        editor.try("updatePerson", { id, expectedVersion: 1, descriptiveLabel: `update ${n}` }, "record { version }"),
      ),
    )
    const through = answers.filter((a) => a.userErrors.length === 0)
    assert.equal(through.length, 1)
    const refused = answers.filter((a) => a.userErrors.length === 1 && a.userErrors[0].code === "CONFLICT")
    assert.equal(refused.length, 199)
    for (const { userErrors, revision, record } of refused) {
      assert.deepEqual(userErrors[0].path, ["expectedVersion"])
      assert.match(userErrors[0].message, /descriptiveLabel/)
      assert.equal(revision, null)
      assert.equal(record.version, 2)
    }
    assert.equal(await newest(), start + 1)
    const person = await house.anonymous.read("query($id: ID!) { person(id: $id) { version descriptiveLabel } }", {
      id,
    })
    assert.equal(person.person.version, 2)
    assert.equal(person.person.descriptiveLabel, `update ${answers.indexOf(through[0])}`)
  })

  it("numbers 1,000 publications of 8 clients without a gap, each later than the one before", async () => {
    const start = await newest()
    const client = async (c: number) => {
      const told: number[] = []
      for (let n = 0; n < 125; n++)
        told.push((await editor.write("createPerson", { descriptiveLabel: `client ${c}, ${n}` })).revision)
      return told
    }
    const told = await Promise.all(times(8, client))
    for (const own of told)
      assert.deepEqual(
        own,
        [...own].sort((a, b) => a - b),
      )
    assert.deepEqual(
      told.flat().sort((a, b) => a - b),
      times(1000, (n) => start + 1 + n),
    )
    const revisions = await query(`SELECT revision, at FROM ledger."Revision" ORDER BY revision`)
    assert.deepEqual(
      revisions.map((r) => r.revision),
      times(start + 1000, (n) => n + 1),
    )
    for (const [n, r] of revisions.entries())
      assert.ok(n === 0 || r.at > revisions[n - 1]!.at, `revision ${r.revision}`)
    assert.deepEqual(await verify(house.register.pool), [])
  })

  it("finds no fault in a changeset that is read inside while others publish, by many at once", async () => {
    const author = await house.as("contributor")
    const { id } = await opened(author)
    for (let n = 0; n < 3; n++) await put(author, id, "createPerson", { descriptiveLabel: `drafted ${n}` })
    let reading = true
    const writers = times(6, async () => {
      while (reading) await onePerson()
    })
    const read = async () => {
      const told: object[] = []
      for (let n = 0; n < 100; n++) {
        const { errors, extensions } = await author.ask("{ persons(first: 1) { totalCount } }", {}, `changeset=${id}`)
        const { faults, leftOut } = (extensions as any).changeset
        told.push({ errors, faults, leftOut })
      }
      return told
    }
    const told = (await Promise.all(times(3, read))).flat()
    reading = false
    await Promise.all(writers)
    assert.deepEqual(
      told,
      times(300, () => ({ errors: undefined, faults: 0, leftOut: [] })),
    )
  })

  it("keeps what two editors add to one claim at the same time, citation by citation", async () => {
    const { claim, speaker } = await claimAndSpeaker()
    const other = await secondEditor()
    const cite = (who: Visitor, n: number) =>
      who.write("createCitation", {
        record: claim.id,
        speaker,
        locatorType: "LINE",
        locator: `${n}`,
        asOf: `2019-01-${String((n % 28) + 1).padStart(2, "0")}`,
      })
    const added = await Promise.all(times(150, (n) => Promise.all([cite(editor, n), cite(other, n)])))
    const wanted = added.flat().map((payload) => payload.record.id)
    const there = await query(`SELECT id FROM "Citation" WHERE "recordId" = $1 AND "locatorType" = 'LINE'`, [claim.id])
    assert.deepEqual(there.map((r) => r.id).sort(), wanted.sort())
    const read = await house.anonymous.read(
      "query($id: ID!) { position(id: $id) { version lastAttested citations { totalCount } } }",
      { id: claim.id },
    )
    assert.equal(read.position.lastAttested, "2019-01-28")
    assert.ok(read.position.citations.totalCount >= 300)
    assert.deepEqual(await verify(house.register.pool), [])
  })

  it("gives a citation back to whoever sends it twice at once, and writes it once", async () => {
    const { claim, speaker } = await claimAndSpeaker()
    const input = { id: freshId("Citation"), record: claim.id, speaker, locatorType: "LINE", locator: "twice" }
    const start = await newest()
    const answers = await Promise.all(times(20, () => editor.write("createCitation", input)))
    assert.deepEqual([...new Set(answers.map((a) => a.revision))], [start + 1])
    assert.equal(await newest(), start + 1)
  })

  it("mixes no two revisions in any of 1,500 answers read while others publish", async () => {
    const { claim, speaker } = await claimAndSpeaker()
    const person = await onePerson()
    const markers = new Map<number, string>()
    let [versionOfPerson, versionOfClaim] = [1, claim.version]
    let asked = 0
    const mark = async (n: number) => {
      const marker = `marker ${n}`
      const update = (kind: "Person" | "Position", id: string, expectedVersion: number, values: object) =>
        ({ op: "UPDATE", kind, id, expectedVersion, values: { ...values } }) as const
      const done = await publish(house.register.pool, {
        title: marker,
        author: "drill",
        authorId: null,
        reviewed: false,
        changes: [
          update("Person", person, versionOfPerson++, { descriptiveLabel: marker }),
          update("Position", claim.id, versionOfClaim++, { note: marker }),
          {
            op: "CREATE",
            kind: "Citation",
            id: freshId("Citation"),
            values: { record: claim.id, speaker, locatorType: "CELL", locator: marker },
          },
        ],
      })
      assert.ok(done.ok)
      markers.set(done.revision, marker)
    }
    const write = async () => {
      for (let n = 1; asked < 1500; n++) {
        await mark(n)
        await new Promise((later) => setTimeout(later, 10))
      }
    }
    const text = `query($person: ID!, $claim: ID!) {
      person(id: $person) { descriptiveLabel revision }
      position(id: $claim) { note revision citations(last: 1) { nodes { locator } } }
      revisions(first: 1) { revision title }
    }`
    const answers: { revision: number; said: unknown[] }[] = []
    const read = async () => {
      while (asked++ < 1500) {
        const { data, errors, extensions, revision } = await house.anonymous.ask(text, { person, claim: claim.id })
        assert.equal(errors, undefined)
        assert.equal(extensions.revision, revision)
        const { person: p, position, revisions } = data
        const said = [p.descriptiveLabel, position.note, position.citations.nodes[0].locator, revisions[0].title]
        const told = [p.revision, position.revision, revisions[0].revision]
        answers.push({ revision, said: [...said, ...told] })
      }
    }
    await mark(0)
    await Promise.all([write(), ...times(6, read)])
    assert.equal(answers.length, 1500)
    for (const { revision, said } of answers) {
      const marker = markers.get(revision)
      assert.deepEqual(said, [marker, marker, marker, marker, revision, revision, revision])
    }
    assert.ok(new Set(answers.map((a) => a.revision)).size > 50, "they were read while others published")
  })
})
