import { labelOf } from "../app/vocabulary"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { t } from "../words"
import { dossier as words } from "../words/dossier"
import { pages } from "../words/pages"
import { ClaimTable, type Column } from "./ClaimTable"
import { Dated, Reserve } from "./Dated"
import { OnlyPart } from "./OnlyPart"
import { PartyName } from "./PartyName"
import { Placed } from "./Placed"
import { byMeaning, type Presence } from "./presences"

type Props = { label: string; said: Presence[]; self: string; ban?: boolean; who?: boolean }

/** Presence as rows by what it means: where an actor is or, with `who`, who is at a place. */
export function PresenceTable({ label, said, self, ban = false, who = false }: Props) {
  const columns: Column<Presence>[] = [
    {
      title: t(who ? pages.whoThere : pages.whereSaid),
      width: "34%",
      cell: (presence) => (who ? <PartyName party={presence.actor} self={self} /> : <Where presence={presence} />),
    },
    ban
      ? {
          title: t(pages.imposedBy),
          width: "20%",
          cell: ({ imposedBy }) => imposedBy && <PartyName party={imposedBy} />,
        }
      : { title: t(pages.howMuch), width: "20%", cell: (presence) => <HowMuch presence={presence} who={who} /> },
    { title: t(words.when), width: "22%", cell: (presence) => <Dated claim={presence} /> },
    { title: t(words.whoSaysSo), cell: (presence) => <EvidenceBadge claim={presence} /> },
  ]
  return <ClaimTable label={label} columns={columns} groups={ban ? [{ rows: said }] : byMeaning(said)} />
}

const Where = ({ presence: { place, actor } }: { presence: Presence }) => (
  <>
    <Placed where={place} />
    <OnlyPart part={actor.part} words={actor.part === "WHOLE" ? null : actor.words} />
  </>
)

function HowMuch({ presence, who }: { presence: Presence; who: boolean }) {
  const { emphasis, place } = presence
  const stressed = emphasis && emphasis !== "NOT_SAID"
  return (
    <>
      {stressed && <div>{labelOf("PresenceEmphasis", emphasis)}</div>}
      {who && place.precision && place.precision !== "AT" && <div>{labelOf("WherePrecision", place.precision)}</div>}
      <Reserve claim={presence} />
    </>
  )
}
