import type { ApolloServerPlugin } from "@apollo/server"
import type { Request } from "express"

/** Codes of requests that could be read, but whose document or variables the graph does not take. */
const refusals = new Set<unknown>(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"])

/** Whether the answer goes out as `application/json`, which says nothing by its status. */
export const speaksPlainJson = (req: Request): boolean =>
  req.accepts(["application/json", "application/graphql-response+json"]) === "application/json"

/**
 * Answers 200 in `application/json` where a well-formed request's document is no GraphQL, does not fit the schema, or its
 * variables cannot be read. In `application/graphql-response+json` such answers keep their 400. What is refused before
 * (bodies that cannot be read, costs, addresses) does not come this way and has its own status in both.
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export const okInPlainJson: ApolloServerPlugin<{ plainJson: boolean }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { http, body } }) {
        if (!contextValue.plainJson || http.status !== 400 || body.kind !== "single") return
        const { data, errors = [] } = body.singleResult
        if (data !== undefined || !errors.every((e) => refusals.has(e.extensions?.code))) return
        http.status = 200
        http.headers.set("cache-control", "no-store") // a later release may take the same document
      },
    }
  },
}
