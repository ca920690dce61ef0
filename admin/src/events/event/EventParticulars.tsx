import { Bdi } from "../../app/Names"
import { Particulars } from "../../app/Particulars"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { Beside } from "../../dossier/Beside"
import { Reserve } from "../../dossier/Dated"
import { Placed } from "../../dossier/Placed"
import { Printed } from "../../dossier/Printed"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { evidence } from "../../words/evidence"
import { pages } from "../../words/pages"
import type { Event } from "./event"

/** When and where it happened, on what ground that stands, and who did it where no source says. */
export function EventParticulars({ event }: { event: Event }) {
  const { where, perpetratorStated, note, several } = event
  return (
    <Particulars
      of={[
        [t(said.when), <When key="when" event={event} />],
        [t(said.where), where && <Placed where={where} />],
        [t(pages.perpetrator), perpetratorStated === false && <Unknown>{t(pages.sourceNamesNone)}</Unknown>],
        [t(pages.howOften), several && t(pages.several)],
        [t(pages.reserve), hasReserve(event) && <Reserve claim={event} />],
        [t(pages.note), note && <Bdi>{note}</Bdi>],
        [t(lists.support), <EvidenceBadge key="support" claim={event} />],
      ]}
    />
  )
}

const hasReserve = ({ qualifier, modality, condition }: Event) => qualifier || condition || modality !== "ACTUAL"

function When({ event: { when } }: { event: Event }) {
  if (!when?.phrase) return <Unknown>{t(said.noDate)}</Unknown>
  const { phrase, words, startBasis, endBasis, reason } = when
  const basis = [
    startBasis && t(pages.startBasis, { basis: labelOf("StartBasis", startBasis) }),
    endBasis && t(pages.endBasis, { basis: labelOf("EndBasis", endBasis) }),
  ]
    .filter(Boolean)
    .join(" · ")
  return (
    <>
      {phrase}{" "}
      {words && words !== phrase && (
        <Beside>
          <Printed words={words} />
        </Beside>
      )}
      <div>
        <Beside>
          {basis}
          {basis && reason && " · "}
          {reason && <Message of={evidence.dateInferred} reason={<Bdi>{reason}</Bdi>} />}
        </Beside>
      </div>
    </>
  )
}
