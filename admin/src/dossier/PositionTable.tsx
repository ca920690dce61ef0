import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { ClaimTable, type Column } from "./ClaimTable"
import { Dated, Reserve } from "./Dated"
import type { Position } from "./Leaders"
import { PartyName } from "./PartyName"
import { Beside } from "./Beside"
import { EditPosition } from "./Writing"

type Props = { label: string; positions: Position[]; self: string; writes: boolean; held?: boolean }

/** Posts as rows; `held` shows what they are held in, in place of who holds them. */
export function PositionTable({ label, positions, self, writes, held = false }: Props) {
  const columns: Column<Position>[] = [
    {
      title: held ? "Held in" : "Who",
      width: "30%",
      cell: ({ holder, organization }) => <PartyName party={held ? organization : holder} self={self} />,
    },
    { title: "Post", width: "26%", cell: (position) => <Post position={position} /> },
    { title: "When", width: "22%", cell: (position) => <Dated claim={position} /> },
    { title: "Who says so", cell: (position) => <EvidenceBadge claim={position} /> },
  ]
  if (writes)
    columns.push({ title: "Change", width: "5rem", cell: ({ id, label }) => <EditPosition id={id} label={label} /> })
  return <ClaimTable label={label} columns={columns} groups={[{ rows: positions }]} />
}

function Post({ position }: { position: Position }) {
  const { role, title, jointly, listComplete } = position
  return (
    <>
      {role.label}
      {title && (
        <Beside>
          {" “"}
          <Bdi>{title}</Bdi>”
        </Beside>
      )}
      {(jointly === "JOINT" || jointly === "SOLE") && <Beside> · {labelOf("PositionJointly", jointly)}</Beside>}
      {listComplete === "NO" && (
        <>
          {" "}
          <Unknown>others not named</Unknown>
        </>
      )}
      <Reserve claim={position} />
    </>
  )
}
