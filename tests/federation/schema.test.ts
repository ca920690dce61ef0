import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { composeServices, transformSupergraphToPublicSchema } from "@theguild/federation-composition"
import {
  type DefinitionNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  Kind,
  buildASTSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  specifiedScalarTypes,
  visit,
} from "graphql"
import { generated, stale } from "../../api/src/generate"
import { partnerSdl } from "./partner"
import { compose, names, ours, published, schemaFolder } from "./supergraph"

const read = (name: string) => readFileSync(join(schemaFolder, name), "utf8")
const api = parse(read("api.graphql"))

describe("The files under schema/", () => {
  it("are what the code says, all of them", () => {
    assert.deepEqual(stale(), [])
    const made = [...generated().keys()]
    assert.deepEqual(
      made.filter((n) => n.startsWith("subgraphs/")).sort(),
      names.map((n) => `subgraphs/${n}.graphql`).sort(),
    )
  })

  it("compose to exactly the graph that /graphql answers: types, fields, arguments, descriptions", () => {
    const composed = transformSupergraphToPublicSchema(parse(compose(ours("http://localhost"))))
    const sorted = (d: DocumentNode) => printSchema(lexicographicSortSchema(buildASTSchema(d)))
    assert.equal(sorted(composed), sorted(api))
  })

  it("compose to the supergraph that is published", () => {
    const { supergraphSdl } = composeServices(
      names.map((name) => ({
        name,
        typeDefs: parse(published(name)),
        url: `http://localhost:4000/subgraphs/${name}/graphql`,
      })),
    )
    assert.equal(read("supergraph.graphql").trim(), supergraphSdl!.trim())
  })

  it("compose with a partner's by the three lines of the guide", () => {
    const code = /```js\n([\s\S]*?)```/.exec(read("README.md"))![1]!.replace(/^import .*$/gm, "")
    const file = (name: string) => (name === "reports.graphql" ? partnerSdl : read(name.replace(/^schema\//, "")))
    const run = new Function("readFileSync", "parse", "composeServices", `${code}; return { supergraphSdl, errors }`)
    const { supergraphSdl, errors } = run(file, parse, composeServices)
    assert.equal(errors, undefined)
    for (const name of [...names, "reports"]) assert.match(supergraphSdl, new RegExp(`name: "${name}"`))
    assert.equal(code.trim().split("\n").length, 3)
  })

  it("describe every type, field, argument and code", () => {
    for (const [name, document] of [["api", api], ...names.map((n) => [n, parse(published(n))])] as [
      string,
      DocumentNode,
    ][])
      assert.deepEqual(undescribed(document), [], name)
  })

  it("name no type that is not there, and hold none that nothing points at", () => {
    for (const name of names) {
      const { definitions } = parse(published(name))
      const used = new Set([
        "Query",
        "Mutation",
        ...specifiedScalarTypes.map((t) => t.name),
        ...definitions.flatMap(pointedAt),
      ])
      const declared = definitions.flatMap((d) => ("name" in d && d.name ? [d.name.value] : []))
      const builtIn = specifiedScalarTypes.map((t) => t.name)
      assert.deepEqual(
        [...used].filter((t) => !declared.includes(t) && !["Query", "Mutation", ...builtIn].includes(t)),
        [],
        name,
      )
      const idle = definitions.filter((d) => "name" in d && d.name && !used.has(d.name.value))
      // Whatever adds a field to records holds these records, though nothing in it points at them.
      assert.deepEqual(
        idle
          .filter((d) => !keyed(d) && d.kind !== Kind.INTERFACE_TYPE_DEFINITION)
          .map((d) => "name" in d && d.name!.value),
        [],
        name,
      )
    }
  })

  it("give each root field, and each field of a record but the id, to one subgraph", () => {
    const holders = new Map<string, string[]>()
    for (const name of names)
      for (const d of parse(published(name)).definitions)
        if (d.kind === Kind.OBJECT_TYPE_DEFINITION && (keyed(d) || ["Query", "Mutation"].includes(d.name.value)))
          for (const f of d.fields!) {
            const shared =
              f.name.value === "id" ||
              [...d.directives!, ...f.directives!].some((x) => ["shareable", "external"].includes(x.name.value))
            const field = `${d.name.value}.${f.name.value}`
            if (!shared) holders.set(field, [...(holders.get(field) ?? []), name])
          }
    assert.deepEqual(
      [...holders].filter(([, by]) => by.length !== 1),
      [],
    )
    assert.deepEqual(holders.get("ArmedGroup.fundingReceived"), ["funding"])
    assert.deepEqual(holders.get("FundingFlow.citations"), ["sources"])
    assert.deepEqual(holders.get("Query.search"), ["answers"])
  })
})

const keyed = (d: DefinitionNode) => "directives" in d && d.directives!.some((x) => x.name.value === "key")

function undescribed(document: DocumentNode): string[] {
  const found: string[] = []
  const check = (node: { name: { value: string }; description?: { value: string } }) => {
    if (!node.description?.value.trim()) found.push(node.name.value)
  }
  const roots = ["Query", "Mutation"]
  visit(document, {
    ObjectTypeDefinition: (n) => (roots.includes(n.name.value) ? undefined : check(n)),
    InterfaceTypeDefinition: check,
    EnumTypeDefinition: check,
    InputObjectTypeDefinition: check,
    ScalarTypeDefinition: check,
    FieldDefinition: check,
    InputValueDefinition: check,
    EnumValueDefinition: check,
  })
  return found
}

/** The names of types a definition points at by its fields, arguments and interfaces. */
function pointedAt(definition: DefinitionNode): string[] {
  const found: string[] = []
  visit(definition, {
    NamedType: (n) => void found.push(n.name.value),
    InputValueDefinition: (_n: InputValueDefinitionNode) => undefined,
  })
  return found
}
