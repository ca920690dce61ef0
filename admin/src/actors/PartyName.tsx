import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { labelOf } from "../app/vocabulary"
import type { Party } from "./views"

/** An end of a claim: the actor, which part of it, and the words as printed; what is not named looks so. */
export function PartyName({ party }: { party: Party }) {
  const words = party.words && (
    <>
      “<Bdi>{party.words}</Bdi>”
    </>
  )
  if (party.actor) {
    const part = party.part !== "WHOLE" && labelOf("PartyPart", party.part)
    return (
      <>
        {part && `${part} of `}
        <RecordLink record={party.actor} />
        {words && <> ({words})</>}
      </>
    )
  }
  if (party.stated === "NAMED") return <>{words || <Bdi>{party.label}</Bdi>}</>
  return (
    <Unknown>
      {labelOf("Stated", party.stated)}
      {words && <>: {words}</>}
    </Unknown>
  )
}
