import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime"
import { unifiedGraphHandler } from "@graphql-hive/router-runtime"
import http from "@graphql-mesh/transport-http"
import { composeServices } from "@theguild/federation-composition"
import { parse } from "graphql"
import { modules } from "../../api/src/modules"

export const schemaFolder = resolve(__dirname, "../../schema")
export const names = modules.map((m) => m.name)

/** SDL of a subgraph of ours, as it is published. */
export const published = (name: string) => readFileSync(join(schemaFolder, `subgraphs/${name}.graphql`), "utf8")

export type Service = { name: string; url: string; sdl: string }
export type Answered = { data?: any; errors?: any[] }
export type Supergraph = {
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answered>
  /** From now on this service cannot be reached; null ends it. */
  lose(service: Service | null): void
  close(): Promise<void>
}

/** Our subgraphs behind the addresses of a server. */
export const ours = (url: string): Service[] =>
  names.map((name) => ({ name, url: `${url}/subgraphs/${name}/graphql`, sdl: published(name) }))

/** The supergraph of these services. Throws with what the composer says if they do not compose. */
export function compose(services: Service[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  )
  if (!supergraphSdl) throw new Error(errors!.map((e) => e.message).join("\n"))
  return supergraphSdl
}

/** A gateway over these services: Hive's runtime with the planner in Rust. It passes on who asks, and the revision. */
export function openSupergraph(services: Service[]): Supergraph {
  let lost: Service | null = null
  const gateway = createGatewayRuntime({
    supergraph: compose(services),
    unifiedGraphHandler,
    transports: { http },
    propagateHeaders: {
      fromClientToSubgraphs({ request }) {
        const given = ["Authorization", "Sijill-Revision"].map((name) => [name, request.headers.get(name)])
        return Object.fromEntries(given.filter(([, value]) => value))
      },
    },
    plugins: () => [
      {
        onFetch({ url, setURL }) {
          if (url === lost?.url) setURL("http://127.0.0.1:9/nobody-listens")
        },
      },
    ],
    maskedErrors: false,
    logging: false,
  })
  return {
    async ask(query, variables = {}, headers = {}) {
      const body = JSON.stringify({ query, variables })
      const all = { "Content-Type": "application/json", Accept: "application/json", ...headers }
      return (await gateway.fetch("http://gateway/graphql", { method: "POST", headers: all, body })).json()
    },
    lose(service) {
      lost = service
    },
    close: async () => gateway[Symbol.asyncDispose](),
  }
}
