import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, it } from "node:test"
import { untold } from "../support/changes"

const read = (name: string) => readFileSync(join(resolve(__dirname, "../../schema"), name), "utf8")
const changelog = read("CHANGELOG.md")
const released = read("released.graphql")

describe("A change of the schema that breaks documents of partners", () => {
  it("is told in schema/CHANGELOG.md with its path", async () => {
    const missing = await untold(released, read("api.graphql"), changelog)
    assert.deepEqual(missing, [], missing.join("\n"))
  })

  const small = `
    type Query { groups(first: Int, where: Where): [Group!]! group: Group }
    type Group { label: String! level: Level }
    input Where { level: Level text: String }
    enum Level { HIGH LOW }`
  const breaks: [string, string, string, string][] = [
    ["a field that goes", "level: Level }", "}", "Group.level"],
    ["a field that may be null", "label: String!", "label: String", "Group.label"],
    ["an argument that goes", "first: Int, ", "", "Query.groups.first"],
    ["an argument that must be given", "first: Int", "first: Int!", "Query.groups.first"],
    ["an input that goes", " text: String }", "}", "Where.text"],
    ["an input of another type", "text: String }", "text: Int }", "Where.text"],
    ["a code that goes", "HIGH ", "", "Level.HIGH"],
  ]
  const unreleased = (line: string) =>
    `# Changes\n\n## Unreleased\n\n${line}\n\n## 0.1.0\n\n- \`Group.level\`, \`Level.HIGH\`: old.\n`

  for (const [what, from, to, path] of breaks)
    it(`is found and refused, unless a line names it: ${what}`, async () => {
      const broken = small.replace(from, to)
      const missing = await untold(small, broken, unreleased(""))
      assert.equal(missing.length, 1)
      assert.ok(missing[0]!.endsWith(`in schema/CHANGELOG.md: - \`${path}\`: <what to do instead>`), missing[0])
      for (const line of [`- \`${path}\`: use another.`, `- \`Other.path\`, \`${path}\`: use another.`])
        assert.deepEqual(await untold(small, broken, unreleased(line)), [])
      for (const line of [`- \`${path}\`: `, `- ${path}: use another.`, "- `Group`: use another."])
        assert.deepEqual(await untold(small, broken, unreleased(line)), missing)
    })

  it("is found in the register's own schema", async () => {
    const missing = await untold(released, released.replace(/^ {2}ACTUAL$/m, "  REAL"), "")
    assert.match(missing.join("\n"), /- `Modality\.ACTUAL`: /)
  })

  it("is none where something is added", async () => {
    assert.deepEqual(await untold(small, small.replace("HIGH", "HIGH MIDDLE").replace("label", "id: ID label"), ""), [])
  })
})

describe("The schema of the last release", () => {
  it("is of the version the changelog names last", () => {
    const version = /with version (\S+);/.exec(released)?.[1]
    assert.ok(version)
    assert.equal(changelog.match(/^## (\d\S*)/m)?.[1], version)
  })
})
