import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql"
import { buildGraph } from "../../api/src/graph/schema"
import { stale } from "../../api/src/generate"
import { modules } from "../../api/src/modules"

describe("The schema", () => {
  const { schema } = buildGraph(modules)
  const types = Object.values(schema.getTypeMap()).filter(
    (t) => !t.name.startsWith("__") && !["String", "Int", "Boolean", "ID"].includes(t.name),
  )

  it("describes every type, field, argument and enum value", () => {
    const bare: string[] = []
    for (const type of types) {
      if (!type.description) bare.push(type.name)
      if (isEnumType(type)) for (const v of type.getValues()) if (!v.description) bare.push(`${type.name}.${v.name}`)
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`)
        if ("args" in field)
          for (const a of field.args) if (!a.description) bare.push(`${type.name}.${field.name}(${a.name})`)
      }
    }
    assert.deepEqual(bare, [])
  })

  it("ends every description as a sentence does", () => {
    const loose = types.filter((t) => t.description && !/[.)]$/.test(t.description)).map((t) => t.name)
    assert.deepEqual(loose, [])
  })

  it("is written down in schema/ as the code makes it", () => {
    assert.deepEqual(stale(), [])
  })

  it("gives every root field a null to fall back to, so that one subgraph down voids nothing else", () => {
    const strict = [schema.getQueryType()!, schema.getMutationType()!].flatMap((t) =>
      Object.values(t.getFields())
        .filter((f) => String(f.type).endsWith("!"))
        .map((f) => f.name),
    )
    assert.deepEqual(strict, [])
  })
})
