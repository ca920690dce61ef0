import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import type { Where } from "./claim"

/** Where a claim is said to be at work; nothing where its source was not asked for a place. */
export function Placed({ where }: { where: Where | null }) {
  if (!where) return null
  if (where.stated === "NOT_STATED") return <Unknown />
  return (
    <span>
      {where.precision && where.precision !== "AT" && `${labelOf("WherePrecision", where.precision)} `}
      <Bdi>{where.words}</Bdi>
      {where.stated === "UNNAMED" && (
        <>
          {" "}
          <Unknown>{t(said.notNamed)}</Unknown>
        </>
      )}
    </span>
  )
}
