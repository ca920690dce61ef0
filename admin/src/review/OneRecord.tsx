import { Box, Paper, Typography } from "@mui/material"
import { kindOf } from "../app/kinds"
import { KindIcon } from "../app/KindIcon"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { EvidenceCard } from "../evidence/EvidenceCard"
import type { NameOf } from "../record/spoken"
import { t } from "../words"
import { review } from "../words/review"
import { ClashBox } from "./ClashBox"
import { Difference } from "./Difference"
import { placeOf } from "./Faults"
import type { Group } from "./groups"
import { InsideLink } from "./InsideLink"
import { labelIn, type useEvidenceIn } from "./records"
import { Tools } from "./Tools"
import type { Drafted, Working } from "./working"

type OneRecordProps = {
  of: Working
  group: Group
  nameOf: NameOf
  evidence: ReturnType<typeof useEvidenceIn>
  amends: boolean
}

/** One record a changeset touches: what differs, and beside it on whose word. */
export function OneRecord({ of, group: { id, change, under }, nameOf, evidence, amends }: OneRecordProps) {
  const citations = under.filter((c) => c.kind === "Citation")
  const names = under.filter((c) => c.kind !== "Citation")
  const drafted = new Set(citations.map((c) => c.recordId))
  const before = evidence.standing(id).filter((c) => !drafted.has(c.id))
  const nameUnder = (c: Drafted) => names.find((n) => n.recordId === c.on)
  const isCited = !change || kindOf(change.kind).cited
  const one = (c: Drafted) => {
    const name = nameUnder(c)
    return <Cited key={c.recordId} of={of} change={c} about={name && labelIn(name)} {...{ nameOf, evidence, amends }} />
  }
  return (
    <Paper
      component="li"
      variant="outlined"
      sx={{ p: { xs: 1.5, sm: 2 }, display: "grid", gap: 1.5, overflowWrap: "anywhere" }}
    >
      <Head change={change} id={id} label={change ? labelIn(change) : nameOf(id)} of={of} />
      {change?.clash && <ClashBox of={of} change={change} clash={change.clash} {...{ nameOf, amends }} />}
      <Box
        sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" } }}
      >
        <Box sx={{ display: "grid", gap: 1.5, alignContent: "start" }}>
          {change && <Changed of={of} change={change} nameOf={nameOf} amends={amends} />}
          {names.map((c) => (
            <Changed key={c.recordId} of={of} change={c} nameOf={nameOf} amends={amends} headed />
          ))}
        </Box>
        {isCited && (
          <Box sx={{ display: "grid", gap: 1.5, alignContent: "start" }}>
            <Typography variant="h3" component="h4">
              {t(review.evidence)}
            </Typography>
            {citations.filter((c) => !nameUnder(c)).map(one)}
            {citations.filter(nameUnder).map(one)}
            {citations.length + before.length === 0 && (
              <Typography color="text.secondary">{t(review.saysNothing)}</Typography>
            )}
            {before.length > 0 && (
              <>
                <Typography variant="body2" color="text.secondary">
                  {t(review.evidenceThere)}
                </Typography>
                {before.map((citation) => (
                  <EvidenceCard key={citation.id} citation={citation} />
                ))}
              </>
            )}
          </Box>
        )}
      </Box>
    </Paper>
  )
}

type HeadProps = { of: Working; change: Drafted | null; id: string; label: string }

const Head = ({ of, change, id, label }: HeadProps) => (
  <Box id={placeOf(id)} tabIndex={-1} sx={{ display: "flex", gap: 0.75 }}>
    {change && <KindIcon kind={change.kind} />}
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" component="h3">
        {change?.record ? (
          <InsideLink changeset={of.id} to={`/${change.kind}/${id}/show`}>
            <Bdi>{label}</Bdi>
          </InsideLink>
        ) : (
          <Bdi>{label}</Bdi>
        )}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {change
          ? `${labelOf("RecordKind", change.kind)} · ${labelOf("Operation", change.operation)}`
          : t(review.onRecord)}
      </Typography>
    </Box>
  </Box>
)

type ChangedProps = {
  of: Working
  change: Drafted
  nameOf: NameOf
  amends: boolean /** Whether it says what it is of. */
  headed?: boolean
}

const Changed = ({ of, change, nameOf, amends, headed }: ChangedProps) => (
  <Box {...(headed && { id: placeOf(change.recordId), tabIndex: -1 })}>
    {headed && (
      <Typography component="h4" sx={{ fontWeight: 600 }}>
        {labelOf("RecordKind", change.kind)}: <Bdi>{labelIn(change)}</Bdi>{" "}
        <Typography component="span" variant="body2" color="text.secondary">
          {labelOf("Operation", change.operation)}
        </Typography>
      </Typography>
    )}
    <Difference change={change} nameOf={nameOf} />
    <Tools of={of} change={change} amends={amends} />
  </Box>
)

type CitedProps = ChangedProps &
  Pick<OneRecordProps, "evidence"> & { /** The name it stands on, if it does. */ about?: string }

/** A citation that is entered or changed: as a card where it can be read, else field by field. */
function Cited({ of, change, nameOf, evidence, amends, about }: CitedProps) {
  const citation = evidence.citation(change.recordId)
  if (!citation) return <Changed {...{ of, change, nameOf, amends }} headed />
  return (
    <Box id={placeOf(change.recordId)} tabIndex={-1}>
      <Typography variant="body2" color="text.secondary">
        {labelOf("RecordKind", "Citation")} · {labelOf("Operation", change.operation)}
        {about && (
          <>
            {" · "}
            <Bdi>{about}</Bdi>
          </>
        )}
      </Typography>
      <EvidenceCard citation={citation} />
      {change.operation === "UPDATE" && <Difference change={change} nameOf={nameOf} />}
      <Tools of={of} change={change} amends={amends} />
    </Box>
  )
}
