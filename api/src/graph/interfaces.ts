import { Arg, Ctx, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql"
import type { KindName } from "../ledger/kind"
import type { Context } from "./context"
import { children, choice, period, text, when } from "./fields"
import { VersionEntry, historyOf } from "./history"
import { ClaimStatus, Modality } from "./lists"
import { recordKinds } from "./kinds"
import { Day, enumOf } from "./scalars"
import { known } from "./types"
import type { When } from "./values"

const byClass = { resolveType: (value: object) => value.constructor.name }

@InterfaceType("Node", {
  description: "Anything with a global id (Relay).",
  autoRegisterImplementations: false,
  ...byClass,
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque global id; it never changes and is never used again." })
  id!: string
}

@ObjectType({ description: "An id of the record in a register outside, or in an article or file it was read from." })
export class ExternalId {
  @text("Code of the id scheme (a Term of the scheme `id-scheme`), or `import:` and a file's name.", {
    required: true,
    max: 120,
  })
  scheme!: string
  @text("The id there.", { required: true, max: 300 })
  value!: string
}

@InterfaceType("Record", {
  implements: Node,
  description: "Anything the register holds: it has a version and a history, and is written only through the ledger.",
  autoRegisterImplementations: false,
  ...byClass,
})
export abstract class AnyRecord extends Node {
  @Field(() => enumOf(recordKinds), { description: "The sort of record." })
  get kind(): KindName {
    return this.constructor.name as KindName
  }

  @Field(() => Int, {
    description: "How often the record was written; give it as `expectedVersion` when you change it.",
  })
  async version(@Ctx() ctx: Context): Promise<number> {
    return (await ctx.load.anchor(this.id)).version
  }

  @Field(() => Int, { description: "The revision of the register in which the record was last written." })
  async revision(@Ctx() ctx: Context): Promise<number> {
    return (await ctx.load.anchor(this.id)).revision
  }

  @Field(() => Date, { description: "When the record was first published (UTC)." })
  async createdAt(@Ctx() ctx: Context): Promise<Date> {
    return (await ctx.load.anchor(this.id)).createdAt
  }

  @Field(() => Date, { description: "When the record was last written (UTC)." })
  async updatedAt(@Ctx() ctx: Context): Promise<Date> {
    return (await ctx.load.anchor(this.id)).updatedAt
  }

  @Field(() => String, {
    description: "What to show for the record: its best name, its title, or for a claim a short sentence.",
  })
  async label(
    @Ctx() ctx: Context,
    @Arg("language", () => String, { defaultValue: "en", description: "Language wanted (BCP 47): en or ar." })
    language: string,
  ): Promise<string> {
    return (await this.words(ctx, language)) || this.id
  }

  @Field(() => [VersionEntry], {
    nullable: true,
    description: "The versions of the record, newest first: who wrote what when, and which fields changed.",
  })
  history(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { defaultValue: 25, description: "How many versions, 1–100." }) first: number,
    @Arg("before", () => Int, { nullable: true, description: "Only versions written before this revision." })
    before?: number,
  ): Promise<VersionEntry[]> {
    return historyOf(this.kind, this.id, first, before ?? null, ctx)
  }

  @children("ExternalId", "recordId", () => ExternalId, "Ids of the record elsewhere.")
  externalIds!: ExternalId[]

  /** The label's words; each kind says how. */
  abstract words(ctx: Context, language: string): Promise<string | null>
}

/** The two fields of an entity, also for a kind that is an entity beside something else. */
export const slugText = text("Readable key, unique within its kind; an old one still finds the record.", {
  max: 80,
  pattern: [/^[a-z0-9]+(-[a-z0-9]+)*$/, "small Latin letters, digits and single hyphens, e.g. liwa-al-baqir"],
})
export const descriptiveLabelText = text(
  'What to call it where no source names it, e.g. "father of Khaled Merhi"; never matched as a name.',
  { max: 200 },
)

@InterfaceType("Entity", {
  implements: AnyRecord,
  description: "Something with an identity of its own and almost nothing else: what is known of it is said by claims.",
  autoRegisterImplementations: false,
  ...byClass,
})
export abstract class Entity extends AnyRecord {
  @slugText
  slug!: string | null
  @descriptiveLabelText
  descriptiveLabel!: string | null
}

@InterfaceType("Actor", {
  implements: Entity,
  description: "A group, person, organization or community: whoever can lead, pay, belong or act.",
  autoRegisterImplementations: false,
  ...byClass,
})
export abstract class Actor extends Entity {
  words(ctx: Context, language: string): Promise<string | null> {
    return ctx.load.label(this.id, language)
  }
}

@InterfaceType("Claim", {
  implements: AnyRecord,
  description: "One typed, dated, cited statement. Two sources that disagree are two claims.",
  autoRegisterImplementations: false,
  ...byClass,
})
export abstract class Claim extends AnyRecord {
  @when("When it holds or happened; unknown stays null.")
  when!: When
  @period("The time it speaks of, where that is not when it was said (an intent, a forecast).")
  about!: unknown
  @choice(Modality, "Whether it is said to be so, intended, or expected.", { byDefault: "ACTUAL" })
  modality!: string
  @text('The condition it stands under, in words ("if …").', { max: 500 })
  condition!: string | null
  @text('The source\'s limiting words, e.g. "mostly".', { max: 200 })
  qualifier!: string | null
  @text("The curator's note.", { max: 2000, multiline: true })
  note!: string | null
  @choice(ClaimStatus, "Accepted, or withdrawn with a reason; a withdrawn claim stays readable.", {
    byDefault: "ACCEPTED",
  })
  status!: string
  @text("Why the claim was withdrawn.", { max: 1000 })
  withdrawnReason!: string | null
  @Field(() => Day, {
    nullable: true,
    description:
      "The last day any supporting speaker vouches for; null where none does. A tie last attested long ago is no news of today.",
  })
  lastAttested!: number | null
}

for (const [name, cls] of Object.entries({ Node, Record: AnyRecord, Entity, Actor, Claim })) known(name, cls)
