import { Link } from "@mui/material"
import { Link as RouterLink } from "react-router-dom"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import type { Party } from "./claim"
import { Beside, Unsaid } from "./Stated"

type Props = { party: Party /** Whose dossier this is: it is named, not linked. */; self?: string }

/** One end of a claim: an actor, a part of one, somebody unnamed, or that the source does not say. */
export function PartyName({ party, self }: Props) {
  const { stated, part, words, actor } = party
  if (stated === "NOT_STATED") return <Unsaid />
  const printed = words && words !== actor?.label && (
    <Beside>
      {" “"}
      <Bdi>{words}</Bdi>”
    </Beside>
  )
  if (!actor)
    return (
      <span>
        <Bdi>{words ?? "somebody"}</Bdi> {stated === "UNNAMED" && <Unsaid>not named</Unsaid>}
      </span>
    )
  return (
    <span>
      {part !== "WHOLE" && `${labelOf("PartyPart", part)} of `}
      {actor.id === self ? (
        <Bdi>{actor.label}</Bdi>
      ) : (
        <Link component={RouterLink} to={`/${actor.kind}/${actor.id}/show`}>
          <Bdi>{actor.label}</Bdi>
        </Link>
      )}
      {printed}
      {stated === "UNNAMED" && (
        <>
          {" "}
          <Unsaid>not named</Unsaid>
        </>
      )}
    </span>
  )
}
