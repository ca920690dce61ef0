import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { allOf, type Page } from "./claim"
import type { Leaders, Position } from "./Leaders"
import { PositionTable } from "./PositionTable"
import { LeftOut, Section, Silent } from "./Section"

export type Posts = { positions: Page<Position>; positionsHeld: Page<Position> }

export const postsFragment = `
fragment Posts on Actor {
  positions(${allOf}, orderBy: [{ field: START }]) { totalCount nodes { ...PositionParts } }
  positionsHeld(${allOf}, orderBy: [{ field: START }]) { totalCount nodes { ...PositionParts } }
}`

type Props = { dossier: Posts & Leaders & { id: string; kind: string }; writes: boolean }

/** The founder and the other posts in it; and the posts it holds elsewhere, which of a person come first. */
export function PostsSection({ dossier: { id, kind, positions, positionsHeld, leaders }, writes }: Props) {
  const leading = new Set(leaders?.nodes.map((leader) => leader.id))
  const others = positions?.nodes.filter((position) => !leading.has(position.id)) ?? []
  const within = others.toSorted((a, b) => Number(isFounder(b)) - Number(isFounder(a)))
  // A post held by a part of the group in the group itself stands above.
  const held = positionsHeld?.nodes.filter(({ organization }) => organization.actor?.id !== id) ?? []
  return (
    <>
      {(held.length > 0 || kind === "Person") && (
        <Section title={t(said.postsHeld)}>
          {held.length === 0 && <Silent />}
          {held.length > 0 && (
            <PositionTable label={t(said.postsHeld)} positions={held} self={id} writes={writes} held />
          )}
          <LeftOut page={positionsHeld} />
        </Section>
      )}
      {within.length > 0 && (
        <Section title={t(said.posts)}>
          <PositionTable label={t(said.posts)} positions={within} self={id} writes={writes} />
          <LeftOut page={positions} />
        </Section>
      )}
    </>
  )
}

const isFounder = ({ role }: Position) => role.code === "FOUNDER"
