import { labelOf } from "../app/vocabulary"
import { Message } from "../words/Message"
import { pages } from "../words/pages"
import { Beside } from "./Beside"
import { Printed } from "./Printed"

/** Which part of an actor is meant, where it is not the whole: "only members", "only “some”". */
export function OnlyPart({ part, words }: { part: string; words: string | null }) {
  if (part === "WHOLE" && !words) return null
  return (
    <div>
      <Beside>
        <Message of={pages.onlyPart} part={words ? <Printed words={words} /> : labelOf("PartyPart", part)} />
      </Beside>
    </div>
  )
}
