export type NameRow = {
  id: string
  text: string
  language: string | null
  script: string
  type: string
  preferred: boolean
}
export type ActorRow = {
  id: string
  kind: string
  slug: string | null
  label: string
  version: number
  type?: string
  names: { nodes: NameRow[] } | null
  positionsHeld: { nodes: { id: string; label: string }[] } | null
}

/** The fields of an end of a claim. */
export const partyFields = "stated part words label(language: $language) actor { id kind label(language: $language) }"

/** The fields of a place end of a claim. */
export const whereFields = "stated precision words place { id kind label(language: $language) }"

export type Party = {
  stated: "NAMED" | "UNNAMED" | "NOT_STATED"
  part: string
  words: string | null
  label: string
  actor: { id: string; kind: string; label: string } | null
}

/** What evidence badges need of every claim. */
export const supportFields =
  "lastAttested support { voices independentVoices selfOnly adversarialOnly strongestAssertion assessedAs contested }"

const row = `id kind slug label(language: $language) version
  names(first: 8) { nodes { id text language script type preferred } }
  positionsHeld(first: 2) { nodes { id label(language: $language) } }`

/** Views of a group, person, organization or community. */
export const actorViews = { list: row, detail: row, pick: row }
