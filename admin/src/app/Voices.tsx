import { Unknown } from "./Unknown"

type Support = { voices: number; selfOnly: boolean; contested: boolean }

/** How many voices support a claim, as words for a list; the badge on the record's page opens the evidence. */
export function Voices({ support }: { support: Support | null }) {
  if (!support) return <Unknown>not counted</Unknown>
  const { voices, selfOnly, contested } = support
  const count = voices === 0 ? "no voice" : voices === 1 ? "1 voice" : `${voices} voices`
  return <>{[count, selfOnly && "its own", contested && "contested"].filter(Boolean).join(", ")}</>
}
