import { labelOf } from "../../app/vocabulary"

/** A value in words for the eye to compare; ids are told by `nameOf`. */
export function inWords(key: string, value: unknown, nameOf: (id: string) => string): string {
  if (value == null) return key.startsWith("citations.") ? "removed" : "nothing"
  if (typeof value !== "object") return String(value)
  const parts = Object.entries(value).flatMap(([field, v]) => {
    if (v == null || v === "" || standard.has(String(v))) return []
    return [field === "actor" || field === "speaker" ? nameOf(String(v)) : (told[field]?.(String(v)) ?? String(v))]
  })
  return parts.join(" · ") || "nothing"
}

const standard = new Set(["WHOLE", "SUPPORTS", "STATED", "PLAIN", "C6"])
const told: Record<string, (code: string) => string> = {
  stated: (c) => (c === "NAMED" ? "named" : labelOf("Stated", c)),
  part: (c) => labelOf("PartyPart", c),
  locatorType: (c) => labelOf("LocatorType", c),
  startBasis: (c) => `start ${labelOf("StartBasis", c)}`,
  endBasis: (c) => `end ${labelOf("EndBasis", c)}`,
  stance: (c) => labelOf("Stance", c),
  assertion: (c) => labelOf("Assertion", c),
  verdict: (c) => labelOf("Verdict", c),
}
