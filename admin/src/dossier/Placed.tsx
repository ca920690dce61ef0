import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { Beside } from "./Beside"
import type { Where } from "./claim"

/** Where a claim is said to be at work; nothing where its source was not asked for a place. */
export function Placed({ where }: { where: Where | null }) {
  if (!where) return null
  if (where.stated === "NOT_STATED") return <Unknown />
  return (
    <span>
      {where.precision && where.precision !== "AT" && `${labelOf("WherePrecision", where.precision)} `}
      {where.place ? <RecordLink record={where.place} /> : <Bdi>{where.words}</Bdi>}
      {where.place && where.words && where.words !== where.place.label && (
        <Beside>
          {" “"}
          <Bdi>{where.words}</Bdi>”
        </Beside>
      )}
      {where.stated === "UNNAMED" && (
        <>
          {" "}
          <Unknown>not named</Unknown>
        </>
      )}
    </span>
  )
}
