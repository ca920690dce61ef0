import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { breadthsOf, type Flow } from "../../admin/src/dossier/flow"

let made = 0
const flow = (high: string | null, reading?: string, period = "MONTHLY"): Flow => ({
  ...{ id: `${made++}`, label: "", modality: "ACTUAL", condition: null, qualifier: null, when: null, support: null },
  ...{ lastAttested: null, type: "SALARIES", typeWords: null, item: null, per: "HEAD", otherParties: [], where: null },
  giver: party,
  recipient: party,
  amount: high === null ? null : { low: null, high, currency: "SYP" },
  period,
  conflicts: { nodes: reading ? [{ id: reading, nature: "AMBIGUOUS_READING" }] : [] },
})
const party = { stated: "NOT_STATED", part: "WHOLE", words: null, label: "", actor: null } as const

describe("The picture of money", () => {
  it("draws an amount not stated, and one that stands alone, one unit broad", () => {
    assert.deepEqual(breadthsOf([flow(null), flow("25000")]), [1, 1])
  })

  it("draws the largest of amounts that can be compared four units broad", () => {
    assert.deepEqual(breadthsOf([flow("100"), flow("50"), flow("900", undefined, "ONCE")]), [4, 2.5, 1])
  })

  it("gives readings of one sentence the breadth of one amount", () => {
    assert.deepEqual(breadthsOf([flow("25000", "cfs_1"), flow("25000", "cfs_1"), flow(null)]), [0.5, 0.5, 1])
    assert.deepEqual(breadthsOf([flow("100", "cfs_1"), flow("100", "cfs_1"), flow("100")]), [2, 2, 4])
  })
})
