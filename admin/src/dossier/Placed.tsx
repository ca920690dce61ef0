import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Beside } from "./Beside"
import type { Where } from "./claim"
import { Printed } from "./Printed"

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
          {" "}
          <Printed words={where.words} />
        </Beside>
      )}
      {where.stated === "UNNAMED" && (
        <>
          {" "}
          <Unknown>{t(said.notNamed)}</Unknown>
        </>
      )}
    </span>
  )
}
