import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { ClaimTable, type Column } from "./ClaimTable"
import { Dated, Reserve } from "./Dated"
import type { Position } from "./Leaders"
import { PartyName } from "./PartyName"
import { Beside } from "./Beside"
import { Printed } from "./Printed"
import { EditPosition } from "./Writing"

type Props = { label: string; positions: Position[]; self: string; writes: boolean; held?: boolean }

/** Posts as rows; `held` shows what they are held in, in place of who holds them. */
export function PositionTable({ label, positions, self, writes, held = false }: Props) {
  const columns: Column<Position>[] = [
    {
      title: t(held ? said.heldIn : said.who),
      width: "30%",
      cell: ({ holder, organization }) => <PartyName party={held ? organization : holder} self={self} />,
    },
    { title: t(said.post), width: "26%", cell: (position) => <Post position={position} /> },
    { title: t(said.when), width: "22%", cell: (position) => <Dated claim={position} /> },
    { title: t(said.whoSaysSo), cell: (position) => <EvidenceBadge claim={position} /> },
  ]
  if (writes)
    columns.push({
      title: t(said.change),
      width: "5rem",
      cell: ({ id, label }) => <EditPosition id={id} label={label} />,
    })
  return <ClaimTable label={label} columns={columns} groups={[{ rows: positions }]} />
}

function Post({ position }: { position: Position }) {
  const { role, title, jointly, listComplete } = position
  return (
    <>
      {role.label}
      {title && (
        <Beside>
          {" "}
          <Printed words={title} />
        </Beside>
      )}
      {(jointly === "JOINT" || jointly === "SOLE") && <Beside> · {labelOf("PositionJointly", jointly)}</Beside>}
      {listComplete === "NO" && (
        <>
          {" "}
          <Unknown>{t(said.othersNotNamed)}</Unknown>
        </>
      )}
      <Reserve claim={position} />
    </>
  )
}
