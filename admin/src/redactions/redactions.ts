import { useInfiniteQuery } from "@tanstack/react-query"
import { faultOf, type UserError } from "../app/faults"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"

/** A record of a redaction; `record` is null where it is deleted. */
export type Mention = { recordId: string; kind: string; label: string; record: { id: string } | null }
export type Item = Mention & { fields: string[]; protect: boolean }
export type Elsewhere = Mention & { field: string }
export type Redaction = {
  id: string
  reason: string
  status: "ASKED" | "REFUSED" | "DONE"
  items: Item[]
  askedBy: string
  askedAt: string
  mine: boolean
  settledBy: string | null
  settledAt: string | null
  revision: number | null
}
/** What is taken out of one record, as a form holds it. */
export type Chosen = { record: string; fields: string[]; protect: boolean }
type Payload = { redaction: Redaction | null; elsewhere: Elsewhere[]; userErrors: UserError[] }

const mention = "recordId kind label(language: $language) record { id }"
const redaction = `id reason status items { ${mention} fields protect } askedBy askedAt mine settledBy settledAt revision`
const payload = `redaction { ${redaction} } elsewhere { ${mention} field } userErrors { path code message }`

const atOnce = 50

/** Redactions, newest first, fifty at a time. */
export const useRedactions = () =>
  useInfiniteQuery({
    queryKey: ["redactions"],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = `query($language: String!, $first: Int!, $after: ID) {
        redactions(first: $first, after: $after) { ${redaction} } }`
      type Answer = { redactions: Redaction[] | null }
      return (await graph<Answer>(query, { first: atOnce, after: pageParam }, { signal })).redactions ?? []
    },
    getNextPageParam: (page) => (page.length === atOnce ? page.at(-1)!.id : undefined),
  })

const settled = async (mutation: string, type: string, input: object): Promise<Payload> => {
  const query = `mutation($language: String!, $input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`
  const answer = (await graph<Record<string, Payload>>(query, { input }))[mutation]!
  if (answer.userErrors.length > 0) throw faultOf(answer.userErrors)
  return answer
}

/** Each throws the register's faults as a form understands them. */
export const askRedaction = (input: { items: Chosen[]; reason: string }) =>
  settled("askRedaction", "AskRedactionInput", input)
export const confirmRedaction = (id: string) => settled("confirmRedaction", "ConfirmRedactionInput", { id })
export const refuseRedaction = (id: string) => settled("refuseRedaction", "RefuseRedactionInput", { id })

/** A mention as links take it; a deleted record's page is its history. */
export const linkedOf = ({ recordId, kind, label }: Mention): Linked => ({ id: recordId, kind, label })
