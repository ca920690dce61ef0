import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core"
import { buildSchema } from "graphql"

/**
 * What breaks documents written against the released schema and is not told in the changelog: a sentence for each, with
 * the line that is missing.
 * @param released the SDL of the last release
 * @param current the SDL as it stands
 * @param changelog text of `schema/CHANGELOG.md`; lines of its part "Unreleased" count
 */
export async function untold(released: string, current: string, changelog: string): Promise<string[]> {
  const told = pathsTold(changelog)
  const changes = await diff(buildSchema(released), buildSchema(current))
  return changes
    .filter((c) => c.criticality.level === CriticalityLevel.Breaking && !told.has(pathOf(c)))
    .map(
      (c) =>
        `${c.message}. This breaks documents of partners. If it must be, write under "Unreleased" in schema/CHANGELOG.md: - \`${pathOf(c)}\`: <what to do instead>`,
    )
}

const pathOf = (change: Change): string => change.path ?? "schema"

/** The paths that lines of the part "Unreleased" name: "- `A.b`, `C.d`: what to do". */
function pathsTold(changelog: string): Set<string> {
  const unreleased = /^## Unreleased$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog)?.[1] ?? ""
  const lines = unreleased.matchAll(/^- (`[^`]+`(?:, `[^`]+`)*): \S/gm)
  return new Set([...lines].flatMap((line) => [...line[1]!.matchAll(/`([^`]+)`/g)].map((path) => path[1]!)))
}
