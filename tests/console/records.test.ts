import { describe } from "node:test"
import { walkThrough } from "../support/life"

// One of each sort; every kind takes the same way in the drill.
describe("A record, in the console", () =>
  walkThrough(["ArmedGroup", "Place", "Event", "Source", "Position", "FundingFlow", "Citation", "ConflictSet"]))
