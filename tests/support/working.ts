import assert from "node:assert/strict"
import type { Visitor } from "./house"

const select = "changeset { id title status version size mayDo revision } revision userErrors { path code message }"

/** What came of an act on a changeset, whatever it was. */
export async function acted(visitor: Visitor, mutation: string, input: object): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const data = await visitor.read(`mutation($input: ${type}!) { ${mutation}(input: $input) { ${select} } }`, { input })
  return data[mutation]
}

/** A changeset after an act that must succeed. */
export async function did(visitor: Visitor, mutation: string, input: object): Promise<any> {
  const payload = await acted(visitor, mutation, input)
  assert.deepEqual(payload.userErrors, [], mutation)
  return payload.changeset
}

/** The user errors of an act that must be refused, without their messages. */
export async function refusal(visitor: Visitor, mutation: string, input: object): Promise<[string, string][]> {
  const { userErrors } = await acted(visitor, mutation, input)
  assert.ok(userErrors.length > 0, `${mutation} went through`)
  return userErrors.map((e: any) => [e.path.join("."), e.code])
}

/** Opens a changeset. */
export const opened = (visitor: Visitor, title = "A report read"): Promise<any> =>
  did(visitor, "openChangeset", { title })

/** The payload of a mutation into a changeset. */
export async function put(
  visitor: Visitor,
  changeset: string,
  mutation: string,
  input: object,
  select = "record { id }",
) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const data = await visitor.read(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${select} revision changeset { id status } userErrors { path code message } } }`,
    { input },
    `changeset=${changeset}`,
  )
  return data[mutation]
}

/** A changeset as somebody sees it. */
export async function seen(visitor: Visitor, id: string, select = "id status version", at = ""): Promise<any> {
  return (await visitor.read(`query($id: ID!) { workingChangeset(id: $id) { ${select} } }`, { id }, at))
    .workingChangeset
}

/** Submits a changeset as it is. */
export async function submitted(visitor: Visitor, id: string): Promise<any> {
  const { version } = await seen(visitor, id)
  return did(visitor, "submitChangeset", { id, expectedVersion: version })
}
