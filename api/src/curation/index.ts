import { changesets } from "./changeset"
import { ConflictMember, conflictSet } from "./conflict-set"
import { conflictFields } from "./conflicts"
import { judgement } from "./judgement"
import { redactions } from "./redaction"
import { revert } from "./revert"
import { term } from "./term"

export const curation = {
  name: "curation",
  kinds: [conflictSet, judgement, term],
  types: [ConflictMember],
  resolvers: [...conflictFields, revert, changesets, redactions],
}
