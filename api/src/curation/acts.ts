import { ID, Int } from "type-graphql"
import { object } from "../graph/define"
import { ChangesetActType } from "../graph/lists"
import { enumOf } from "../graph/scalars"

export const ChangesetActEntry = object("ChangesetAct", "What somebody did or said about a changeset.", {
  ordinal: { type: () => Int, description: "Its place among them, from 0." },
  type: { type: () => enumOf(ChangesetActType), description: "What was done." },
  by: { type: () => String, description: "Who did it." },
  at: { type: () => Date, description: "When (UTC)." },
  recordId: { type: () => ID, nullable: true, description: "Of a comment on one change the record that change is of." },
  words: { type: () => String, nullable: true, description: "The comment, or the reasons." },
})
