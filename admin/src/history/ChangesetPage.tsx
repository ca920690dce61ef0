import { Box, Button, Typography } from "@mui/material"
import { lazy, Suspense, useState } from "react"
import { useParams } from "react-router-dom"
import { Article } from "../app/Article"
import { instantWords } from "../app/days"
import { Heading } from "../app/Heading"
import { KindIcon } from "../app/KindIcon"
import { RecordLink } from "../app/links"
import { useMayWrite } from "../app/MayWrite"
import { Bdi } from "../app/Names"
import { Fault, Reading, Say } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { useNames } from "../record/labels"
import { idsIn } from "../record/spoken"
import { t } from "../words"
import { app } from "../words/app"
import { history } from "../words/history"
import { Changes } from "./Changes"
import { type Change, useChangeset } from "./history"

const RevertDialog = lazy(() => import("./RevertDialog"))

/** What was published together: every record it touched, and what of it. */
export default function ChangesetPage() {
  const { id = "" } = useParams()
  const [asks, setAsks] = useState(false)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetching } = useChangeset(id)
  const changeset = data?.pages[0]
  const changes = data?.pages.flatMap((page) => page?.changes ?? []) ?? []
  const writes = useMayWrite(changes[0]?.kind ?? "")
  const nameOf = useNames(idsIn(changes.map((c) => c.changes)))
  if (error) return <Fault error={error} retry={refetch} />
  if (isPending) return <Reading />
  if (!changeset) return <Say title={t(app.notInRegister)}>{t(history.noSuchChangeset)}</Say>
  const { title, revision, at, author, approvedBy, withoutReview, size } = changeset
  return (
    <Article>
      <Heading
        title={title}
        over={t(history.changesetOver, { revision })}
        actions={
          writes && (
            <Button variant="outlined" aria-haspopup="dialog" onClick={() => setAsks(true)}>
              {t(history.revertAll)}
            </Button>
          )
        }
      >
        <Typography color="text.secondary">
          {[
            instantWords(at),
            author && t(history.by, { author }),
            approvedBy && t(history.approvedBy, { approvedBy }),
            withoutReview && t(history.withoutReview),
            t(history.changes, { smart_count: size }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Typography>
      </Heading>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {changes.map((change) => (
          <Box component="li" key={change.ordinal} sx={{ borderTop: 1, borderColor: "divider", pt: 1 }}>
            <Changed change={change} />
            {change.operation === "UPDATE" && <Changes {...change} nameOf={nameOf} />}
          </Box>
        ))}
      </Box>
      {hasNextPage && (
        <Box>
          <Button disabled={isFetching} onClick={() => fetchNextPage()}>
            {t(history.more)}
          </Button>
        </Box>
      )}
      {asks && (
        <Suspense fallback={null}>
          <RevertDialog
            kind={changes[0]?.kind ?? ""}
            title={t(history.revertAllTitle)}
            hint={t(history.revertAllHint, { smart_count: size })}
            reverting={{ what: "Changeset", input: { id: changeset.id } }}
            onClose={() => setAsks(false)}
          />
        </Suspense>
      )}
    </Article>
  )
}

const Changed = ({ change: { kind, label, record, operation } }: { change: Change }) => (
  <Box sx={{ display: "flex", gap: 0.75, overflowWrap: "anywhere" }}>
    <KindIcon kind={kind} />
    <span>
      {record ? <RecordLink record={record} label={label} /> : <Bdi>{label}</Bdi>}{" "}
      <Typography component="span" variant="body2" color="text.secondary">
        {labelOf("RecordKind", kind)} · {labelOf("Operation", operation)}
      </Typography>
    </span>
  </Box>
)
