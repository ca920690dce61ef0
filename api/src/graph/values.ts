import { Arg, Ctx, Field, Float, ObjectType } from "type-graphql"
import { enumOf, Day, Decimal } from "./scalars"
import { EndBasis, PartyPart, PointPrecision, StartBasis, Stated, WherePrecision } from "./lists"
import type { Context } from "./context"
import { classOf } from "./types"
import { dateWords } from "../dates/words"

type AnyRow = Record<string, any>

/** Value types: what several columns say together. They have no identity and are whole in every subgraph. */
@ObjectType({
  description: "An actor end of a claim: who is meant, how far the source says so, and which part of him.",
})
export class Party {
  actorId!: string | null
  @Field(() => enumOf(Stated), {
    description: "Whether the source names him, means him without a name, or says nothing.",
  })
  stated!: string
  @Field(() => enumOf(PartyPart), { description: "The whole of the actor, or which part of it is meant." })
  part!: string
  @Field(() => String, { nullable: true, description: 'The words as printed, e.g. "several members".' })
  words!: string | null

  @Field(() => classOf("Actor"), { nullable: true, description: "The actor, if the register holds one." })
  actor(@Ctx() ctx: Context) {
    return ctx.load.record(this.actorId)
  }

  @Field(() => String, {
    description:
      "What to show: the printed words where only a part is meant, else the actor's label, else that it is not stated.",
  })
  label(
    @Ctx() ctx: Context,
    @Arg("language", () => String, { defaultValue: "en", description: "Language of the label (BCP 47)." })
    language: string,
  ) {
    return partyLabel(this, language, ctx)
  }

  static of(row: AnyRow, name: string): Party | null {
    if (row[`${name}Stated`] == null) return null
    const [actorId, stated, part, words] = ["Id", "Stated", "Part", "Words"].map((c) => row[name + c])
    return Object.assign(new Party(), { actorId, stated, part, words })
  }
}

const said = { UNNAMED: { en: "unnamed", ar: "لم يُسمَّ" }, NOT_STATED: { en: "not stated", ar: "غير مذكور" } } as const

/** What to show for a party in a language: see `Party.label`. */
export async function partyLabel(party: Party | null, language: string, ctx: Context): Promise<string> {
  const tongue = language === "ar" ? "ar" : "en"
  if (!party) return said.NOT_STATED[tongue]
  if (party.words && (party.part !== "WHOLE" || !party.actorId)) return party.words
  if (party.actorId && party.part !== "WHOLE") return partyPhrase(party, language, ctx)
  if (party.actorId) return (await ctx.load.label(party.actorId, language)) ?? party.words ?? party.actorId
  return said[party.stated as keyof typeof said]?.[tongue] ?? said.NOT_STATED[tongue]
}

/** A party inside a sentence: a part is told with its whole, e.g. "members of Liwa al-Baqir (their)". */
export async function partyPhrase(party: Party | null, language: string, ctx: Context): Promise<string> {
  if (!party?.actorId || party.part === "WHOLE") return partyLabel(party, language, ctx)
  const tongue = language === "ar" ? "ar" : "en"
  const part = PartyPart.entries[party.part as keyof typeof PartyPart.entries][tongue].toLowerCase()
  const whole = (await ctx.load.label(party.actorId, language)) ?? party.actorId
  const named = tongue === "ar" ? `${part} ${whole}` : `${part} of ${whole}`
  return party.words ? `${named} (${party.words})` : named
}

@ObjectType({
  description: "A place end of a claim: how far the source says where, how precisely, and in which words.",
})
export class Where {
  placeId!: string | null
  @Field(() => enumOf(Stated), {
    description: "Whether the source names the place, means one without a name, or says nothing.",
  })
  stated!: string
  @Field(() => enumOf(WherePrecision), {
    nullable: true,
    description: "How the claim lies to the place: at it, near it, somewhere in it, along it.",
  })
  precision!: string | null
  @Field(() => String, { nullable: true, description: "The place in the words of the source." })
  words!: string | null

  @Field(() => classOf("Place"), { nullable: true, description: "The place, if the register holds one." })
  place(@Ctx() ctx: Context) {
    return ctx.load.record(this.placeId)
  }

  @Field(() => String, {
    description: "What to show: the place's label, else the printed words, else that it is not stated.",
  })
  label(
    @Ctx() ctx: Context,
    @Arg("language", () => String, { defaultValue: "en", description: "Language of the label (BCP 47)." })
    language: string,
  ) {
    return whereLabel(this, language, ctx)
  }

  static of(row: AnyRow, name: string): Where | null {
    if (row[`${name}Stated`] == null) return null
    const [placeId, stated, precision, words] = ["Id", "Stated", "Precision", "Words"].map((c) => row[name + c])
    return Object.assign(new Where(), { placeId, stated, precision, words })
  }
}

/** What to show for a place end in a language: see `Where.label`. */
export async function whereLabel(where: Where | null, language: string, ctx: Context): Promise<string> {
  const tongue = language === "ar" ? "ar" : "en"
  if (where?.placeId) return (await ctx.load.label(where.placeId, language)) ?? where.words ?? where.placeId
  return where?.words ?? said[where?.stated as keyof typeof said]?.[tongue] ?? said.NOT_STATED[tongue]
}

@ObjectType({ description: "Where a place lies on the map, and what the point stands for." })
export class Point {
  sourceId!: string | null
  @Field(() => Float, { description: "Degrees north of the equator, WGS 84, to six decimals." })
  latitude!: number
  @Field(() => Float, { description: "Degrees east of Greenwich, WGS 84, to six decimals." })
  longitude!: number
  @Field(() => enumOf(PointPrecision), { description: "What the point stands for." })
  precision!: string

  @Field(() => classOf("Source"), {
    nullable: true,
    description: "The source that gives the point; null where a curator set it.",
  })
  source(@Ctx() ctx: Context) {
    return ctx.load.record(this.sourceId)
  }

  static of(row: AnyRow, name: string): Point | null {
    if (row[`${name}Latitude`] == null) return null
    return Object.assign(new Point(), {
      latitude: Number(row[`${name}Latitude`]),
      longitude: Number(row[`${name}Longitude`]),
      precision: row[`${name}Precision`],
      sourceId: row[`${name}SourceId`],
    })
  }
}

const bound = (what: string) => ({ nullable: true, description: `${what}; null where it is unknown.` })
const languageArg = { defaultValue: "en", description: "Language of the phrase: en or ar." }

@ObjectType({
  description:
    "When a claim holds: the source's words, the same as EDTF (ISO 8601-2), and the four bounds computed from it.",
})
export class When {
  @Field(() => String, { nullable: true, description: "The time in the words of the source, verbatim." })
  words!: string | null
  @Field(() => String, {
    nullable: true,
    description: "The time as EDTF, e.g. 2012~/2016; null where the source gives none.",
  })
  edtf!: string | null
  @Field(() => enumOf(StartBasis), { nullable: true, description: "What the start rests on." })
  startBasis!: string | null
  @Field(() => enumOf(EndBasis), { nullable: true, description: "What the end rests on." })
  endBasis!: string | null
  @Field(() => String, { nullable: true, description: "Why a start or an end was inferred." })
  reason!: string | null
  @Field(() => Day, bound("The earliest day it can have begun"))
  earliestStart!: number | null
  @Field(() => Day, bound("The latest day it can have begun"))
  latestStart!: number | null
  @Field(() => Day, bound("The earliest day it can have ended"))
  earliestEnd!: number | null
  @Field(() => Day, bound("The latest day it can have ended"))
  latestEnd!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The date as a short phrase, e.g. "about 2012"; null where there is no date.',
  })
  phrase(@Arg("language", () => String, languageArg) language: string) {
    return dateWords(this.edtf, language === "ar" ? "ar" : "en")
  }

  static of(row: AnyRow, name: string): When {
    const [words, edtf, startBasis, endBasis, reason] = ["Words", "Edtf", "StartBasis", "EndBasis", "Reason"].map(
      (c) => row[name + c],
    )
    const { earliestStart, latestStart, earliestEnd, latestEnd } = row
    return Object.assign(new When(), {
      words,
      edtf,
      startBasis,
      endBasis,
      reason,
      earliestStart,
      latestStart,
      earliestEnd,
      latestEnd,
    })
  }
}

@ObjectType({ description: "A time a claim speaks of, apart from the time it was said." })
export class Period {
  @Field(() => String, { nullable: true, description: "The time in the words of the source." })
  words!: string | null
  @Field(() => String, { nullable: true, description: "The time as EDTF." })
  edtf!: string | null
  @Field(() => Day, bound("The first day it can mean"))
  earliest!: number | null
  @Field(() => Day, bound("The last day it can mean"))
  latest!: number | null

  static of(row: AnyRow, name: string): Period | null {
    if (row[`${name}Edtf`] == null && row[`${name}Words`] == null) return null
    return Object.assign(new Period(), {
      words: row[`${name}Words`],
      edtf: row[`${name}Edtf`],
      earliest: row[`${name}Earliest`],
      latest: row[`${name}Latest`],
    })
  }
}

@ObjectType({ description: "A sum of money as stated, possibly a range, never converted." })
export class Money {
  @Field(() => Decimal, {
    nullable: true,
    description: "The lower end, in whole units of the currency; equal to the upper end where one figure is given.",
  })
  low!: string | null
  @Field(() => Decimal, { nullable: true, description: "The upper end, in whole units of the currency." })
  high!: string | null
  @Field(() => String, { nullable: true, description: "ISO 4217 code of the currency." })
  currency!: string | null

  static of(row: AnyRow, name: string): Money | null {
    if (row[`${name}Low`] == null && row[`${name}High`] == null) return null
    return Object.assign(new Money(), {
      low: row[`${name}Low`],
      high: row[`${name}High`],
      currency: row[`${name}Currency`],
    })
  }
}
