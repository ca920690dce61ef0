import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ApolloServer } from "@apollo/server"
import { GraphQLError } from "graphql"
import {
  BadUserInput,
  Conflict,
  Forbidden,
  RateLimited,
  Unauthenticated,
  wholeRequest,
} from "../../api/src/graph/errors"
import { maskError } from "../../api/src/http/errors"

const secret = "password=hunter2 at db.internal:5432"
const thrown: Record<string, () => unknown> = {
  plain: () => new Error(secret),
  prisma: () =>
    Object.assign(new Error(`Invalid \`prisma.account.findMany()\` invocation: ${secret}`), {
      code: "P2002",
      meta: { target: ["email"] },
    }),
  pg: () =>
    Object.assign(new Error(`invalid byte sequence for encoding "UTF8": ${secret}`), { code: "22021", detail: secret }),
  graphql: () => new GraphQLError(secret),
  internal: () => new GraphQLError(secret, { extensions: { code: "INTERNAL", secret } }),
  other: () => new GraphQLError(secret, { extensions: { code: "SOMETHING", secret } }),
  text: () => secret,
  conflict: () => new Conflict("Somebody wrote it meanwhile.", { fields: ["role"] }),
  forbidden: () => new Forbidden("An editor may."),
}

async function answer(query: string, variables?: Record<string, unknown>) {
  const logged: { details: { reference?: string; err?: unknown }; message: string }[] = []
  const server = new ApolloServer({
    typeDefs: `enum Colour { GREEN } type Query { fail(how: String, colour: Colour, n: Int): String, must: String! }`,
    resolvers: {
      Query: {
        fail: (_: unknown, { how }: { how: string }) => {
          throw thrown[how]!()
        },
        must: () => null,
      },
    },
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, original) =>
      maskError(formatted, original, { error: (details, message) => logged.push({ details, message }) }),
  })
  const { body, http } = await server.executeOperation({ query, variables })
  await server.stop()
  assert.ok(body.kind === "single")
  return { ...body.singleResult, status: http.status, logged, text: JSON.stringify(body.singleResult) }
}

describe("an error nobody foresaw", () => {
  for (const how of ["plain", "prisma", "pg", "graphql", "internal", "other", "text"])
    it(`(${how}) answers "Internal error" with a reference, and only the log holds the rest`, async () => {
      const { errors, logged, text } = await answer(`{ fail(how: "${how}") }`)
      assert.equal(errors?.[0]?.message, "Internal error")
      assert.equal(errors?.[0]?.extensions?.code, "INTERNAL")
      assert.deepEqual(errors?.[0]?.path, ["fail"])
      assert.doesNotMatch(text, /hunter2|prisma|P2002|22021|stack|Invalid/i)
      assert.equal(logged.length, 1)
      assert.equal(logged[0]!.details.reference, errors?.[0]?.extensions?.reference)
      assert.match(String(logged[0]!.details.err), /hunter2/)
    })

  it("is also a null where the schema promises a value", async () => {
    const { errors } = await answer(`{ must }`)
    assert.equal(errors?.[0]?.message, "Internal error")
  })
})

describe("an error of ours", () => {
  it("keeps its message, code and details, with the path of the field", async () => {
    const { errors, logged } = await answer(`{ mine: fail(how: "conflict") }`)
    assert.equal(errors?.[0]?.message, "Somebody wrote it meanwhile.")
    assert.deepEqual(errors?.[0]?.extensions, { fields: ["role"], code: "CONFLICT" })
    assert.deepEqual(errors?.[0]?.path, ["mine"])
    assert.equal(logged.length, 0)
  })

  it("leaves the status of the answer alone when a field throws it, and sets it when the request is refused", async () => {
    assert.equal((await answer(`{ fail(how: "forbidden") }`)).status, undefined)
    assert.deepEqual(wholeRequest(new Unauthenticated("Sign in.")).extensions, {
      code: "UNAUTHENTICATED",
      http: { status: 401 },
    })
    assert.equal(new RateLimited("Wait.").status, 429)
    assert.equal(new BadUserInput("No.").status, 400)
  })
})

describe("a fault of the document", () => {
  it("keeps the code and place and offers no names", async () => {
    const { errors } = await answer(`{ fial }`)
    assert.equal(errors?.[0]?.extensions?.code, "GRAPHQL_VALIDATION_FAILED")
    assert.equal(errors?.[0]?.message, `Cannot query field "fial" on type "Query".`)
    assert.deepEqual(errors?.[0]?.locations, [{ line: 1, column: 3 }])
  })

  it("offers no values of an enum either", async () => {
    const { text } = await answer(`query ($c: Colour) { fail(how: "plain", colour: $c) }`, { c: "GREE" })
    assert.match(text, /BAD_USER_INPUT/)
    assert.doesNotMatch(text, /GREEN|Did you mean/)
  })

  it("does not send a long input back", async () => {
    const { text } = await answer(`query ($n: Int) { fail(n: $n) }`, { n: "x".repeat(100_000) })
    assert.match(text, /BAD_USER_INPUT/)
    assert.ok(text.length < 600)
  })

  it("is told when it is no GraphQL at all", async () => {
    const { errors } = await answer(`{ a(`)
    assert.equal(errors?.[0]?.extensions?.code, "GRAPHQL_PARSE_FAILED")
  })
})
