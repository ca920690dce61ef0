import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { evidence as said } from "../words/evidence"

/** How well a claim is supported, counted by voice: the graph's `Support`. */
export type Support = {
  voices: number
  independentVoices: number
  selfOnly: boolean
  adversarialOnly: boolean
  strongestAssertion: "PLAIN" | "HEDGED" | "ALLEGED" | null
  assessedAs: string[]
  contested: boolean
}

/** `unsure` looks unknown, `against` is marked in red ink, `bound` is plain. */
export type Mark = { words: string; tone: "unsure" | "against" | "bound"; means: string }

/** How many voices, in words: "no voice", "1 voice", "2 voices". */
export const voicesInWords = (voices: number): string =>
  voices === 0 ? t(said.noVoice) : t(said.voices, { smart_count: voices })

/** What a reader must know beside the count, the gravest first. */
export function marksOf(support: Support): Mark[] {
  const marks: Mark[] = []
  const mark = (words: string, tone: Mark["tone"], means: string) => marks.push({ words, tone, means: t(means) })
  if (support.contested) mark(t(said.contested), "against", said.contestedMeans)
  if (support.selfOnly) mark(t(said.onlyItself), "bound", said.onlyItselfMeans)
  if (support.adversarialOnly) mark(t(said.onlyAdversaries), "bound", said.onlyAdversariesMeans)
  if (support.strongestAssertion === "HEDGED") mark(t(said.hedged), "unsure", said.hedgedMeans)
  if (support.strongestAssertion === "ALLEGED") mark(t(said.alleged), "unsure", said.allegedMeans)
  for (const verdict of support.assessedAs) mark(labelOf("Verdict", verdict), "bound", said.assessedMeans)
  return marks
}
