import { ObjectType } from "type-graphql"
import { ascending, currencyKnown, endsDiffer, otherNeedsWords } from "../graph/checks"
import type { Context } from "../graph/context"
import { children, choice, money, party, ref, text, where } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"
import { partyPhrase, type Money, type Party, type Where } from "../graph/values"
import { FlowPartyRole, FlowPer, FlowPeriod, FlowType } from "./lists"

@ObjectType({ description: "Somebody else a flow passes through or rests on." })
export class FlowParty {
  @choice(FlowPartyRole, "What he does in the flow.", { required: true })
  role!: string
  @party("Who it is.")
  party!: Party
}

const headsOnlyPerHead: Check = (now) =>
  now.headcountId != null && now.per !== "HEAD"
    ? [{ path: ["headcount"], message: "A headcount goes with an amount per head: set per to HEAD." }]
    : []

const headcountOfPeople = {
  sql: `SELECT f.id FROM "FundingFlow" f JOIN "Estimate" e ON e.id = f."headcountId"
        WHERE f.id = ANY($1) AND e.measure NOT IN ('STRENGTH', 'RECRUITS', 'POPULATION', 'OTHER')`,
  path: ["headcount"],
  message: "A headcount is an estimate of people: STRENGTH, RECRUITS or POPULATION.",
}

export class FundingFlow extends Claim {
  @party("Who gives; the source may name nobody.")
  giver!: Party
  @party("Who receives; of a tax, whoever takes it.")
  recipient!: Party
  @choice(FlowType, "What sort of value moves.", { required: true })
  type!: string
  @text("The sort in words, where the type is OTHER.", { max: 200 })
  typeWords!: string | null
  @text("What moved, in words.", { max: 500 })
  item!: string | null
  @money("The amount as stated; null where none is.")
  amount!: Money | null
  @choice(FlowPeriod, "How often.")
  period!: string | null
  @choice(FlowPer, "Whether the amount is a total or per head.")
  per!: string | null
  @ref("Estimate", "The number of heads a per-head amount may be multiplied by.")
  headcount!: unknown
  @where("Where it is said to happen.")
  where!: Where | null
  @children("FlowParty", "flowId", () => FlowParty, "Intermediaries, cooperating parties and custodians.")
  otherParties!: FlowParty[]

  override async words(ctx: Context, language: string) {
    const [a, b] = await Promise.all([
      partyPhrase(this.giver, language, ctx),
      partyPhrase(this.recipient, language, ctx),
    ])
    const entry = FlowType.entries[this.type as keyof typeof FlowType.entries]!
    const what = this.typeWords ?? (language === "ar" ? entry.ar : entry.en)
    return language === "ar" ? `${what}: من ${a} إلى ${b}` : `${what}: from ${a} to ${b}`
  }
}

export const fundingFlow = kind(FundingFlow, {
  prefix: "flw",
  layer: "claim",
  implements: Claim,
  description:
    "The claim that value moved from a giver to a recipient. Neither a certain giver nor an amount is needed.",
  where: ["giver", "recipient", "type", "period", "where"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested", AMOUNT: "amountLow" },
  ends: ["giverId", "recipientId"],
  edge: { from: "giver", to: "recipient", says: "type" },
  moment: "when",
  happening: { of: (row) => row.period === "ONCE", sql: "t.period = 'ONCE'" },
  rules: [headcountOfPeople],
  checks: [
    endsDiffer("giver", "recipient"),
    otherNeedsWords("type", "typeWords"),
    ascending("amountLow", "amountHigh", ["amount", "low"]),
    currencyKnown("amount"),
    headsOnlyPerHead,
  ],
})
