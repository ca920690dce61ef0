import type { ReactNode } from "react"
import { Article } from "../app/Article"
import { Heading } from "../app/Heading"
import { kindOf } from "../app/kinds"
import { isCalled } from "../app/selection"
import { Reading } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { RedactWay } from "../record/RedactWay"
import { t } from "../words"
import { history } from "../words/history"
import { useGone } from "./history"
import { RecordHistory } from "./RecordHistory"

/** In place of a record that was deleted: what it was called, and the way back. `never` is shown where there never was one. */
export function Gone({ id, never }: { id: string; never: ReactNode }) {
  const { data, isPending } = useGone(id)
  if (isPending) return <Reading />
  if (!data?.deleted) return never
  return (
    <Article>
      <Heading
        title={data.label}
        sentence={!isCalled(kindOf(data.kind))}
        actions={<RedactWay id={id} />}
        over={`${labelOf("RecordKind", data.kind)} · ${t(history.deletedMark)}`}
      />
      <RecordHistory id={id} kind={data.kind} />
    </Article>
  )
}
