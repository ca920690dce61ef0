import { seedId } from "../ids"
import { vocabulary } from "."

const time = Date.UTC(2018, 0, 1)
const idOf = (scheme: string, code: string, at: number) => seedId("Term", `${scheme}:${code}`, time + at)
const ids = new Map(vocabulary.map((t, i) => [`${t.scheme}:${t.code}`, idOf(t.scheme, t.code, i)]))

/** The open lists as one changeset. */
export const vocabularyChangeset = {
  title: "Vocabulary: the open lists",
  author: "Sijill",
  changes: vocabulary.map(({ broader, outside, unique, ...term }) => ({
    op: "CREATE" as const,
    kind: "Term" as const,
    id: ids.get(`${term.scheme}:${term.code}`)!,
    values: {
      ...term,
      ...(broader ? { broader: ids.get(`${term.scheme}:${broader}`) } : {}),
      ...(unique === undefined ? {} : { unique }),
      ...(outside ? { externalIds: outside } : {}),
    },
  })),
}
