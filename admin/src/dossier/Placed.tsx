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
  const { stated, precision, words, place } = where
  if (stated === "NOT_STATED") return <Unknown />
  return (
    <span>
      {precision && precision !== "AT" && `${labelOf("WherePrecision", precision)} `}
      {place ? <RecordLink record={place} /> : <Bdi>{words}</Bdi>}
      {place && words && words !== place.label && (
        <Beside>
          {" "}
          <Printed words={words} />
        </Beside>
      )}
      {stated === "UNNAMED" && (
        <>
          {" "}
          <Unknown>{t(said.notNamed)}</Unknown>
        </>
      )}
    </span>
  )
}
