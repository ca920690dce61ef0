/** An operation to try: `about` is the comment at its top. */
export type Example = { name: string; title: string; about: string; query: string; revision: number | null }

/** The operations of `schema/examples`; none where the server has none. */
export async function readExamples(): Promise<Example[]> {
  const answer = await fetch("/docs/examples.json").catch(() => null)
  if (!answer?.ok) return []
  const examples: { name: string; query: string }[] = await answer.json()
  return examples.map(({ name, query }) => {
    const about = commentAtTop(query)
    // An example about the past names its revision as one would in an address.
    const revision = /\?revision=(\d+)/.exec(about)?.[1]
    return { name, title: titleOf(name), about, query, revision: revision ? Number(revision) : null }
  })
}

const titleOf = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1).replaceAll("-", " ")}`

function commentAtTop(query: string): string {
  const lines = query.split("\n")
  const end = lines.findIndex((line) => !line.startsWith("#"))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s?/, ""))
    .join(" ")
}
