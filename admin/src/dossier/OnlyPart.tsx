import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { Message } from "../words/Message"
import { pages } from "../words/pages"
import { Beside } from "./Beside"

/** Which part of an actor is meant, where it is not the whole: "only members", "only “some”". */
export function OnlyPart({ part, words }: { part: string; words: string | null }) {
  if (part === "WHOLE" && !words) return null
  const meant = words ? t(pages.quoted, { words }) : labelOf("PartyPart", part)
  return (
    <div>
      <Beside>
        <Message of={pages.onlyPart} part={<Bdi>{meant}</Bdi>} />
      </Beside>
    </div>
  )
}
