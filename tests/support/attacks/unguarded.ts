import { ApolloServer } from "@apollo/server"
import { startStandaloneServer } from "@apollo/server/standalone"
import { buildGraph } from "../../../api/src/graph/schema"
import { asSubgraph, sliceAll } from "../../../api/src/graph/subgraphs"
import { makeLoaders } from "../../../api/src/graph/loaders"
import { inWaves } from "../../../api/src/graph/waves"
import { modules } from "../../../api/src/modules"
import type { House } from "../house"
import type { Target } from "./row"

/**
 * The same schema over the same register behind Apollo Server as it comes, with nothing of ours before or behind it: no
 * limits, no masks, no question who may read. What the house refuses must be done here, or a row tests nothing.
 */
export async function unguarded(house: House): Promise<Target & { stop(): Promise<void> }> {
  const graph = buildGraph(modules)
  const slices = [...sliceAll(graph.schema, graph.modules)]
  const slice = asSubgraph(graph.schema, slices.find(([name]) => name === "actors")![1])
  const context = async () => {
    const { reader, schedule } = inWaves(await house.register.readers.now())
    const own = {
      viewer: { accountId: null, name: null, role: "anonymous", granted: ["read"] },
      reader,
      licence: "",
      inside: null,
    }
    const made: any = {
      ...own,
      load: makeLoaders(
        reader,
        schedule,
        () => true,
        () => made,
      ),
      changesets: { open: async () => ({ changeset: null, userErrors: [] }) },
    }
    return made
  }
  const started = await Promise.all(
    [graph.schema, slice].map(async (schema) => {
      const server = new ApolloServer({ schema, introspection: true, csrfPrevention: false })
      const { url } = await startStandaloneServer(server, { context, listen: { port: 0, host: "127.0.0.1" } })
      return { server, url: url.replace(/\/$/, "") }
    }),
  )
  return {
    graph: started[0]!.url,
    subgraph: started[1]!.url,
    house: null,
    strict: null,
    planted: null,
    async stop() {
      await Promise.all(started.map(({ server }) => server.stop()))
    },
  }
}
