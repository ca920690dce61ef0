import { Float, ID, Int } from "type-graphql"
import type { FieldSpec } from "../ledger/kind"
import { type Arguments, input } from "./define"
import { type GraphKind, graphKind } from "./kinds"
import { lists } from "./list"
import { EndBasis, PartyPart, PointPrecision, StartBasis, Stated, WherePrecision } from "./lists"
import { Day, Decimal, enumOf } from "./scalars"

/** Inputs of the value types; made once, whole in every subgraph that takes one. */
const parts = {
  party: () =>
    input("PartyInput", "An actor end of a claim.", {
      actor: { type: () => ID, description: "The actor, if the register holds him." },
      stated: { type: () => enumOf(Stated), description: "NAMED if an actor is given; else say it." },
      part: { type: () => enumOf(PartyPart), description: "Which part of the actor; WHOLE if absent." },
      words: { type: () => String, description: 'The words as printed, e.g. "several members".' },
    }),
  where: () =>
    input("WhereInput", "A place end of a claim.", {
      place: { type: () => ID, description: "The place, if the register holds it." },
      stated: { type: () => enumOf(Stated), description: "NAMED if a place or words are given; else say it." },
      precision: {
        type: () => enumOf(WherePrecision),
        description: "At the place, near it, somewhere in it, along it.",
      },
      words: { type: () => String, description: "The place in the words of the source." },
    }),
  when: () =>
    input("WhenInput", "When a claim holds or happened.", {
      words: { type: () => String, description: "The words of the source, verbatim." },
      edtf: { type: () => String, description: "The same as EDTF (ISO 8601-2), e.g. 2012~/2016." },
      startBasis: { type: () => enumOf(StartBasis), description: "What the start rests on." },
      endBasis: { type: () => enumOf(EndBasis), description: "What the end rests on." },
      reason: { type: () => String, description: "Why it was inferred; required with INFERRED." },
    }),
  period: () =>
    input("PeriodInput", "A time spoken of.", {
      words: { type: () => String, description: "The words of the source." },
      edtf: { type: () => String, description: "The same as EDTF." },
    }),
  point: () =>
    input("PointInput", "Where a place lies on the map.", {
      latitude: { type: () => Float, nullable: false, description: "Degrees north of the equator, WGS 84." },
      longitude: { type: () => Float, nullable: false, description: "Degrees east of Greenwich, WGS 84." },
      precision: {
        type: () => enumOf(PointPrecision),
        description: "What the point stands for; APPROXIMATE if absent.",
      },
      source: { type: () => ID, description: "The source that gives it; none where a curator set it." },
    }),
  money: () =>
    input("MoneyInput", "A sum of money as stated.", {
      low: { type: () => Decimal, description: "The lower end, or the one figure given." },
      high: { type: () => Decimal, description: "The upper end; the same where one figure is given." },
      currency: { type: () => String, description: "ISO 4217 code, e.g. SYP." },
    }),
}
const made = new Map<string, any>()
function once(name: string, make: () => any): any {
  if (!made.has(name)) made.set(name, make())
  return made.get(name)
}

function typeOf(field: FieldSpec): any {
  switch (field.form) {
    case "choice":
      return enumOf([...lists.values()].find((l) => l.codes === field.columns[0]!.codes)!)
    case "flag":
      return Boolean
    case "integer":
      return Int
    case "number":
      return Decimal
    case "day":
      return Day
    case "ref":
      return ID
    case "party":
    case "where":
    case "money":
    case "point":
      return once(field.form, parts[field.form])
    case "when":
      return field.columns.length > 2 ? once("when", parts.when) : once("period", parts.period)
    case "children": {
      const { table, fields } = field.child!
      return [once(table, () => input(`${table}Input`, `${field.description} One entry.`, argumentsOf(fields, false)))]
    }
    default:
      return String
  }
}

function argumentsOf(fields: FieldSpec[], patch: boolean, leave: string[] = []): Arguments {
  return Object.fromEntries(
    fields
      .filter((f) => !leave.includes(f.name) && !(patch && f.fixed))
      .map((f) => [
        f.name,
        {
          type: () => typeOf(f),
          description: f.description,
          nullable: patch || !f.required || f.byDefault !== undefined,
        },
      ]),
  )
}

// A claim's status changes by its own mutation, with the reason.
const ledgerOnly = ["status", "withdrawnReason"]

const idArgument: Arguments = {
  id: {
    type: () => ID,
    description:
      "An id of your own (prefix and UUIDv7 as a TypeID): the same id with the same content answers as before.",
  },
}
const versionArguments: Arguments = {
  id: { type: () => ID, nullable: false, description: "The record." },
  expectedVersion: {
    type: () => Int,
    nullable: false,
    description: "The version you saw; if the record has moved on, the answer is CONFLICT and nothing is lost.",
  },
}

const newCitation = () =>
  once("NewCitation", () =>
    input("NewCitationInput", "A citation of the record it stands in.", {
      ...idArgument,
      ...argumentsOf(graphKind("Citation").fields, false, ["record", "externalIds"]),
    }),
  )
const citationPatch = () =>
  once("CitationPatch", () =>
    input("CitationPatchInput", "A change of one citation.", {
      ...versionArguments,
      ...argumentsOf(graphKind("Citation").fields, true, ["externalIds"]),
    }),
  )
const versioned = () =>
  once("VersionedInput", () => input("VersionedInput", "A record at the version you saw.", versionArguments))

/** Whether records of the kind are cited: entities, claims and speakers are. */
export const isCited = (kind: GraphKind) => kind.name !== "Citation" && kind.layer !== "curation"

export const createInput = (kind: GraphKind) =>
  once(`Create${kind.name}Input`, () =>
    input(`Create${kind.name}Input`, `A new ${kind.name}.`, {
      ...idArgument,
      ...argumentsOf(kind.fields, false, ledgerOnly),
      ...(isCited(kind)
        ? {
            citations: {
              type: () => [newCitation()],
              nullable: kind.layer !== "claim",
              description: "Who says so; published together with the record.",
            },
          }
        : {}),
      ...(kind.named
        ? {
            names: {
              type: () => [newName()],
              description: "Names of the new record with their citations, published together with it.",
            },
          }
        : {}),
    }),
  )

const newName = () =>
  once("NewName", () =>
    input("NewNameInput", "A name of the record it stands in.", {
      ...idArgument,
      ...argumentsOf(graphKind("Name").fields, false, [...ledgerOnly, "record"]),
      citations: { type: () => [newCitation()], nullable: false, description: "Who says that it is called so." },
    }),
  )

export const updateInput = (kind: GraphKind) =>
  once(`Update${kind.name}Input`, () =>
    input(`Update${kind.name}Input`, `A change of one ${kind.name}: absent fields stay, null clears.`, {
      ...versionArguments,
      ...argumentsOf(kind.fields, true, ledgerOnly),
      ...(isCited(kind)
        ? {
            citations: {
              type: () => citationsPatch(),
              description: "Citations added, changed or deleted together with it; one not named stays.",
            },
          }
        : {}),
    }),
  )

const citationsPatch = () =>
  once("CitationsPatch", () =>
    input("CitationsPatchInput", "Changes of a record's citations.", {
      create: { type: () => [newCitation()], description: "New citations." },
      update: { type: () => [citationPatch()], description: "Changed citations." },
      delete: { type: () => [versioned()], description: "Citations that were never right." },
    }),
  )

export const withdrawInput = (kind: GraphKind) =>
  once(`Withdraw${kind.name}Input`, () =>
    input(`Withdraw${kind.name}Input`, `Withdraws one ${kind.name}: it stays readable, with the reason.`, {
      ...versionArguments,
      reason: { type: () => String, nullable: false, description: "Why it does not stand any more." },
    }),
  )

export const deleteInput = (kind: GraphKind) =>
  once(`Delete${kind.name}Input`, () =>
    input(`Delete${kind.name}Input`, `Deletes one ${kind.name} that was never right: a slip, a double.`, {
      ...versionArguments,
      with: {
        type: () => [versioned()],
        description: "Records that point at it and are deleted with it, e.g. its citations.",
      },
    }),
  )
