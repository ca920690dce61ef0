import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"

const folder = mkdtempSync(join(tmpdir(), "sijill-commands-"))
const data = join(folder, "data")
after(() => rmSync(folder, { recursive: true, force: true }))

const commands = join(__dirname, "../../api/src/commands.ts")
const run = (...words: string[]) => {
  const env = { SIJILL_DATA_DIR: data }
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", commands, ...words], {
    env,
    encoding: "utf8",
  })
  return { status, stdout, stderr }
}

describe("A command", () => {
  it("that is asked for help tells how all are used", () => {
    for (const words of [["--help"], ["backup", "--help"]]) {
      const { status, stdout } = run(...words)
      assert.equal(status, 0)
      assert.match(stdout, /npm run backup -- \[folder\]/)
    }
  })

  it("that is not understood says why and how it is used, and does nothing: a wrong word is no name of a backup", () => {
    const wrong: [string[], RegExp][] = [
      [[], /^Which command\?/],
      [["nothing"], /^There is no command "nothing"/],
      [["backup", "--verify"], /^"backup" knows no "--verify"/],
      [["restore", "one", "two"], /^"restore" takes one word: "two"/],
      [["ledger:verify", "now"], /^"ledger:verify" takes no word: "now"/],
    ]
    for (const [words, why] of wrong) {
      const { status, stderr } = run(...words)
      assert.equal(status, 2, words.join(" "))
      assert.match(stderr, why)
      assert.match(stderr, /Usage:/)
    }
    assert.equal(existsSync(data), false)
  })
})
