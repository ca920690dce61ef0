import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { migrate } from "../../api/src/database/migrate"
import { scrub } from "../../api/src/database/scrub"
import { OwnCluster, run, smallRegister } from "../support/own-cluster"

const log = () => {}
const cluster = new OwnCluster()
before(() => cluster.start())
after(() => cluster.stop())

describe("Scrubbing the database's files", () => {
  it("by the login that owns the tables rewrites these, and tells what takes a superuser", async () => {
    const url = await cluster.database()
    await run(url, `CREATE ROLE plain LOGIN PASSWORD 'plain'`)
    await run(url, `GRANT CREATE ON DATABASE ${new URL(url).pathname.slice(1)} TO plain`)
    await run(url, `GRANT CREATE ON SCHEMA public TO plain`)
    const plain = new URL(url)
    plain.username = plain.password = "plain"
    await migrate(plain.href, { folder: cluster.migrations({ "0001_first": smallRegister }), log })
    const node = async () => (await run(url, `SELECT pg_relation_filenode('"Name"') AS node`))[0]!.node
    const before = await node()
    const left = await scrub(plain.href, log)
    assert.notEqual(await node(), before)
    assert.match(left.join("\n"), /What the planner knows was not rewritten: permission denied/)
    assert.match(left.join("\n"), /The write-ahead log was not replaced: permission denied/)
    assert.doesNotMatch(left.join("\n"), /public\.|ledger\./)
    assert.deepEqual(await scrub(url, log), [])
  })
})
