import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import type { Where } from "./claim"
import { Unsaid } from "./Stated"

/** Where a claim is said to be at work; nothing where its source was not asked for a place. */
export function Placed({ where }: { where: Where | null }) {
  if (!where) return null
  if (where.stated === "NOT_STATED") return <Unsaid />
  return (
    <span>
      {where.precision && where.precision !== "AT" && `${labelOf("WherePrecision", where.precision)} `}
      <Bdi>{where.words}</Bdi>
      {where.stated === "UNNAMED" && (
        <>
          {" "}
          <Unsaid>not named</Unsaid>
        </>
      )}
    </span>
  )
}
