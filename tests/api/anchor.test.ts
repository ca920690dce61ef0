import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { start } from "../../api/src/app"
import { readEnv } from "../../api/src/env"
import { makeLog } from "../../api/src/http/log"
import { verify } from "../../api/src/ledger/verify"
import { openHouse } from "../support/house"

const folder = mkdtempSync(join(tmpdir(), "sijill-anchor-"))
const file = join(folder, "anchor")
const noted = () => Number(readFileSync(file, "utf8").split(" ")[0])
after(() => rmSync(folder, { recursive: true }))

describe("The newest revision", () => {
  it("is noted outside the database from the start, and with what was published at the end", async () => {
    const house = await openHouse("seeded_register", { SIJILL_ANCHOR_FILE: file })
    try {
      assert.equal(noted(), 2)
      await (await house.as("editor")).write("createPerson", { descriptiveLabel: "somebody" })
    } finally {
      await house.close()
    }
    assert.equal(noted(), 3)
  })

  it("noted before, and not there any more, is what verification tells", async () => {
    const house = await openHouse("seeded_register")
    try {
      assert.match((await verify(house.register.pool, { anchorFile: file })).join(), /at revision 2, but 3 was noted/)
    } finally {
      await house.close()
    }
  })

  it("that could not be noted keeps the server from starting, rather than from telling a loss one day", async () => {
    const nowhere = join(folder, "missing", "anchor")
    const house = await openHouse("empty_register")
    try {
      const env = readEnv({ PORT: "0", DATABASE_URL: house.databaseUrl, SIJILL_ANCHOR_FILE: nowhere })
      await assert.rejects(start(env, house.register, makeLog("silent")), /SIJILL_ANCHOR_FILE.*ENOENT/)
    } finally {
      await house.close()
    }
  })
})
