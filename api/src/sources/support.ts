import { Field, Int, ObjectType } from "type-graphql"
import type { Context } from "../graph/context"
import { fieldsOn } from "../graph/define"
import { graphKind } from "../graph/kinds"
import { enumOf } from "../graph/scalars"
import { classOf } from "../graph/types"
import { Assertion, Verdict } from "./lists"

@ObjectType({
  description:
    "How a claim is supported, counted by voice and not by document: what one speaker says twice, or a group through four channels, is one voice.",
})
export class Support {
  @Field(() => Int, {
    description: "Voices that support it. Voices nobody is named for, and our own reasoning, count for nothing.",
  })
  voices!: number
  @Field(() => Int, {
    description: "Of these, voices that are neither an actor of the claim nor aligned with or adverse to one.",
  })
  independentVoices!: number
  @Field(() => Boolean, {
    description: "Whether all voices are actors of the claim itself, and there is at least one.",
  })
  selfOnly!: boolean
  @Field(() => Boolean, { description: "Whether all voices are adversaries, and there is at least one." })
  adversarialOnly!: boolean
  @Field(() => enumOf(Assertion), {
    nullable: true,
    description: "The firmest way any voice says it; null where no voice counts.",
  })
  strongestAssertion!: string | null
  @Field(() => [enumOf(Verdict)], { description: "What speakers who assess it say of it." })
  assessedAs!: string[]
  @Field(() => Boolean, {
    description: "Whether a speaker disputes it, or it stands in a conflict set nobody has resolved.",
  })
  contested!: boolean
}

type Said = {
  of: string
  voice: string
  counts: boolean
  stance: string
  verdict: string | null
  assertion: string
  interest: string
}

const openSql = `
  SELECT DISTINCT m."recordId" AS of FROM "ConflictMember" m JOIN "ConflictSet" s ON s.id = m."setId"
  WHERE m."recordId" = ANY($1::text[]) AND s.resolution = 'OPEN'`

const saidSql = `
  SELECT c."recordId" AS of, coalesce(s."speaksForId", s."actorId", s.id) AS voice, s.identity NOT IN ('UNATTRIBUTED', 'CURATOR') AS counts,
    c.stance, c.verdict, c.assertion, coalesce(c.interest, s.interest) AS interest
  FROM "Citation" c JOIN "Speaker" s ON s.id = c."speakerId" WHERE c."recordId" = ANY($1::text[]) ORDER BY c.id`

type Evidence = { said: Said[]; open: boolean }

const firmness = ["PLAIN", "HEDGED", "ALLEGED"]

/** Counts the voices behind a claim; `ends` are the actors that stand in it. */
function count({ said, open }: Evidence, ends: string[]): Support {
  const supporting = said.filter((c) => c.stance === "SUPPORTS" && c.counts)
  const voices = [...new Set(supporting.map((c) => c.voice))]
  const interests = (voice: string) => supporting.filter((c) => c.voice === voice).map((c) => c.interest)
  const self = voices.filter((v) => ends.includes(v))
  const adverse = voices.filter((v) => !self.includes(v) && interests(v).includes("ADVERSARIAL"))
  const aligned = voices.filter((v) => !self.includes(v) && interests(v).includes("ALIGNED"))
  return Object.assign(new Support(), {
    voices: voices.length,
    independentVoices: voices.filter((v) => ![...self, ...adverse, ...aligned].includes(v)).length,
    selfOnly: voices.length > 0 && self.length === voices.length,
    adversarialOnly: voices.length > 0 && adverse.length === voices.length,
    strongestAssertion: firmness.find((a) => supporting.some((c) => c.assertion === a)) ?? null,
    assessedAs: [...new Set(said.flatMap((c) => (c.stance === "ASSESSES" && c.verdict ? [c.verdict] : [])))],
    contested: open || said.some((c) => c.stance === "DISPUTES"),
  })
}

/** The support of a claim; two statements for all claims asked for together. */
export async function supportOf(claim: any, ctx: Context): Promise<Support> {
  const evidence = ctx.load.batch<string, Evidence>("support", async (ids) => {
    const [all, open] = await Promise.all([
      ctx.reader.sql<Said>(saidSql, ids),
      ctx.reader.sql<{ of: string }>(openSql, ids),
    ])
    const opened = new Set(open.map((o) => o.of))
    return ids.map((id) => ({ said: all.filter((c) => c.of === id), open: opened.has(id) }))
  })
  const ends = (graphKind(claim.constructor.name).ends ?? []).flatMap((column) => claim[column] ?? [])
  return count(await evidence.load(claim.id), ends)
}

/** Support of claims, as a field of the graph. */
export const supportFields = fieldsOn(
  () => classOf("Claim"),
  [
    {
      name: "support",
      type: () => Support,
      description: "How many voices stand behind it, and whose they are.",
      resolve: (root: any, _args, ctx: Context) => supportOf(root, ctx),
    },
  ],
)
