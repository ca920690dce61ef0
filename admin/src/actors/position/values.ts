import {
  changedFields,
  citationInput,
  citationOf,
  citationsPatch,
  type CitationsPatch,
  type CitationValues,
} from "../../inputs/citations"
import type { Party } from "../views"

export type PartyValues = { actor: string | null; stated: string; part: string; words: string | null }
export type WhenValues = Record<"words" | "edtf" | "startBasis" | "endBasis" | "reason", string | null>
export type PositionValues = {
  holder: PartyValues
  organization: PartyValues
  role: string | null
  title: string | null
  jointly: string | null
  listComplete: string | null
  when: WhenValues
  about: { words: string | null; edtf: string | null }
  modality: string
  condition: string | null
  qualifier: string | null
  note: string | null
  citations: CitationValues[]
}
/** A position as it was read: what the form started from, and which version that was. */
export type PositionRead = {
  id: string
  label: string
  version: number
  values: PositionValues
  /** Who wrote that version, and when; the author is told to accounts only. */
  written: { author: string | null; at: string } | null
}

const party: PartyValues = { actor: null, stated: "NAMED", part: "WHOLE", words: null }
const undated: WhenValues = { words: null, edtf: null, startBasis: null, endBasis: null, reason: null }

/** The values of a new position; `given` fills in what one knows where one comes from. */
export const blankPosition = (
  given: { holder?: object; organization?: object } = {},
  citations: CitationValues[] = [],
): PositionValues => ({
  holder: { ...party, ...given.holder },
  organization: { ...party, ...given.organization },
  role: null,
  title: null,
  jointly: null,
  listComplete: null,
  when: undated,
  about: { words: null, edtf: null },
  modality: "ACTUAL",
  condition: null,
  qualifier: null,
  note: null,
  citations,
})

/** What the form holds of a position read in the view `form`. */
export function positionRead(record: any): PositionRead {
  const { id, label, version, role, holder, organization, when, about, citations, history, ...rest } = record
  const values: PositionValues = {
    holder: partyOf(holder),
    organization: partyOf(organization),
    role: role.code,
    title: rest.title,
    jointly: rest.jointly,
    listComplete: rest.listComplete,
    when: when ?? undated,
    about: about ?? { words: null, edtf: null },
    modality: rest.modality,
    condition: rest.condition,
    qualifier: rest.qualifier,
    note: rest.note,
    citations: (citations?.nodes ?? []).map(citationOf),
  }
  return { id, label, version, values, written: history?.[0] ?? null }
}

const partyOf = ({ actor, stated, part, words }: Party): PartyValues => ({
  actor: actor?.id ?? null,
  stated,
  part,
  words,
})

/** An end as the register takes it: only what goes with how it is said. */
function partyInput({ actor, stated, part, words }: PartyValues): PartyValues {
  if (stated === "NOT_STATED") return { actor: null, stated, part: "WHOLE", words: null }
  return { actor: stated === "NAMED" ? actor : null, stated, part, words }
}

const claimInput = ({ citations: _, ...values }: PositionValues) => ({
  ...values,
  holder: partyInput(values.holder),
  organization: partyInput(values.organization),
})

/** The input that creates the position. */
export const createInput = (values: PositionValues) => ({
  ...claimInput(values),
  citations: values.citations.map(citationInput),
})

/** The input that changes it: only what differs from what was read, under the versions that were read. */
export function updateInput(
  values: PositionValues,
  read: PositionRead,
): { input: object; changed: boolean; citations: CitationsPatch } {
  const citations = citationsPatch(values.citations, read.values.citations)
  const fields = changedFields(claimInput(values), claimInput(read.values))
  const named = Object.fromEntries(Object.entries(citations.patch).filter(([, list]) => list.length > 0))
  const changed = Object.keys(fields).length + Object.keys(named).length > 0
  return {
    input: { expectedVersion: read.version, ...fields, ...(Object.keys(named).length > 0 && { citations: named }) },
    changed,
    citations,
  }
}
