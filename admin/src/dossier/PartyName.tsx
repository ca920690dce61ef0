import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Message } from "../words/Message"
import type { Party } from "./claim"
import { Beside } from "./Beside"
import { Printed } from "./Printed"

type Props = { party: Party /** Whose dossier this is: it is named, not linked. */; self?: string }

/** One end of a claim: an actor, a part of one, somebody unnamed, or that the source does not say. */
export function PartyName({ party, self }: Props) {
  const { stated, part, words, actor } = party
  if (stated === "NOT_STATED") return <Unknown />
  const printed = words && words !== actor?.label && (
    <Beside>
      {" "}
      <Printed words={words} />
    </Beside>
  )
  if (!actor)
    return (
      <span>
        <Bdi>{words ?? t(said.somebody)}</Bdi> {stated === "UNNAMED" && <Unknown>{t(said.notNamed)}</Unknown>}
      </span>
    )
  const name = actor.id === self ? <Bdi>{actor.label}</Bdi> : <RecordLink record={actor} />
  return (
    <span>
      {part === "WHOLE" ? name : <Message of={said.partOf} part={labelOf("PartyPart", part)} name={name} />}
      {printed}
      {stated === "UNNAMED" && (
        <>
          {" "}
          <Unknown>{t(said.notNamed)}</Unknown>
        </>
      )}
    </span>
  )
}
