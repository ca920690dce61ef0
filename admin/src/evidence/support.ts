import { labelOf } from "../app/vocabulary"

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
  voices === 0 ? "no voice" : `${voices} ${voices === 1 ? "voice" : "voices"}`

/** What a reader must know beside the count, the gravest first. */
export function marksOf(support: Support): Mark[] {
  const marks: Mark[] = []
  const mark = (words: string, tone: Mark["tone"], means: string) => marks.push({ words, tone, means })
  if (support.contested) mark("contested", "against", "Somebody disputes it, or it stands against another claim.")
  if (support.selfOnly) mark("only itself", "bound", "Only those it is about say so.")
  if (support.adversarialOnly) mark("only adversaries", "bound", "Only adversaries of those it is about say so.")
  if (support.strongestAssertion === "HEDGED") mark("hedged", "unsure", "Nobody says it without reserve.")
  if (support.strongestAssertion === "ALLEGED") mark("alleged", "unsure", "It is only said to be alleged.")
  for (const verdict of support.assessedAs)
    mark(labelOf("Verdict", verdict), "bound", "What a speaker who assesses it makes of it.")
  return marks
}
