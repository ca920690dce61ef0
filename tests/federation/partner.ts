import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Kind, buildASTSchema, graphql, parse } from "graphql"
import { schemaFolder, type Service } from "./supergraph"

/** The subgraph of a partner who counts reports on groups, as `schema/README.md` shows it. */
export const partnerSdl = /```graphql\n([\s\S]*?)```/.exec(readFileSync(join(schemaFolder, "README.md"), "utf8"))![1]!

const doors = `scalar _Any  union _Entity = ArmedGroup  type _Service { sdl: String }
  extend type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }`

/** A partner's server: it knows how many reports there are of which groups, by our ids, and nothing else of them. */
export async function openPartner(reports: Record<string, number>): Promise<Service & { close(): Promise<void> }> {
  const group = (id: string) => ({ __typename: "ArmedGroup", id, reportsCount: reports[id] ?? null })
  const rootValue = {
    mostReported() {
      const [most] = Object.entries(reports).sort(([, a], [, b]) => b - a)
      return most ? group(most[0]) : null
    },
    _service: () => ({ sdl: partnerSdl }),
    _entities: ({ representations }: { representations: { id: string }[] }) => representations.map((r) => group(r.id)),
  }
  const definitions = parse(`${partnerSdl}\n${doors}`).definitions.filter((d) => d.kind !== Kind.SCHEMA_EXTENSION)
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true })
  const server = createServer(async (req, res) => {
    const body = (await req.setEncoding("utf8").toArray()).join("")
    const { query: source, variables: variableValues } = JSON.parse(body)
    res.setHeader("Content-Type", "application/json")
    res.end(JSON.stringify(await graphql({ schema, source, variableValues, rootValue })))
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return {
    name: "reports",
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sdl: partnerSdl,
    close,
  }
}
