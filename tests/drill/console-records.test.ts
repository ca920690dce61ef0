import { describe } from "node:test"
import { kindNames } from "../../api/src/ledger/kind"
import { walkThrough } from "../support/life"

describe("A record of every kind, in the console", () => walkThrough(kindNames))
