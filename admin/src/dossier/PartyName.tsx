import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import type { Party } from "./claim"
import { Beside } from "./Beside"

type Props = { party: Party /** Whose dossier this is: it is named, not linked. */; self?: string }

/** One end of a claim: an actor, a part of one, somebody unnamed, or that the source does not say. */
export function PartyName({ party, self }: Props) {
  const { stated, part, words, actor } = party
  if (stated === "NOT_STATED") return <Unknown />
  const printed = words && words !== actor?.label && (
    <Beside>
      {" “"}
      <Bdi>{words}</Bdi>”
    </Beside>
  )
  if (!actor)
    return (
      <span>
        <Bdi>{words ?? "somebody"}</Bdi> {stated === "UNNAMED" && <Unknown>not named</Unknown>}
      </span>
    )
  return (
    <span>
      {part !== "WHOLE" && `${labelOf("PartyPart", part)} of `}
      {actor.id === self ? <Bdi>{actor.label}</Bdi> : <RecordLink record={actor} />}
      {printed}
      {stated === "UNNAMED" && (
        <>
          {" "}
          <Unknown>not named</Unknown>
        </>
      )}
    </span>
  )
}
