import type { UserError } from "../ledger/kind"
import type { Elsewhere, RedactionItem } from "../ledger/redact"
import type { Redaction } from "../ledger/redactions"

/** What came of asking for a redaction, or of settling it. */
export type Settled = { redaction: Redaction | null; elsewhere: Elsewhere[]; userErrors: UserError[] }

/** Redactions, for who may see and do them. */
export type Redactions = {
  list(first: number, after: string | null): Promise<Redaction[]>
  ask(given: { items: RedactionItem[]; reason: string }): Promise<Settled>
  /** Does what was asked, or refuses it. */
  settle(id: string, done: boolean): Promise<Settled>
}
