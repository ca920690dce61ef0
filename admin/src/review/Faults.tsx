import { Alert, Box, Button } from "@mui/material"
import { isAmendable } from "../app/inside"
import { editPath } from "../app/links"
import { Bdi } from "../app/Names"
import type { NameOf } from "../record/spoken"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { review } from "../words/review"
import { InsideLink } from "./InsideLink"
import { labelIn } from "./records"
import type { Drafted, Fault, Working } from "./working"

type FaultsProps = { of: Working; changes: Drafted[]; nameOf: NameOf }

/** Everything that keeps a changeset from being published, each with the way to the change it is of. */
export const Faults = ({ of, changes, nameOf }: FaultsProps) => (
  <Alert
    severity="warning"
    role="region"
    aria-label={t(review.missing)}
    sx={{ "& .MuiAlert-message": { minWidth: 0 } }}
  >
    <b>{t(review.missing)}</b>
    <div>{t(review.missingHint)}</div>
    <Box component="ul" sx={{ m: 0, mt: 1, paddingInlineStart: 2.5, "& li": { overflowWrap: "anywhere" } }}>
      {of.faults.map(({ recordId, fault }, i) => {
        const change = changes.find((c) => c.recordId === recordId)
        return (
          <li key={i}>
            <b>
              <Bdi>{change ? labelIn(change) : nameOf(recordId)}</Bdi>
            </b>
            {" · "}
            {fieldOfFault(fault, change?.kind)}
            <Bdi>{fault.message}</Bdi>{" "}
            {change && isAmendable(of) && ["CREATE", "UPDATE"].includes(change.operation) && (
              <InsideLink
                changeset={of.id}
                to={editPath({ id: recordId, kind: change.kind })}
                aria-label={t(review.editOf, { label: labelIn(change) })}
                sx={{ px: 0.75, fontWeight: 600 }}
              >
                {t(review.edit)}
              </InsideLink>
            )}
            {change && (
              <Button size="small" onClick={() => show(recordId)}>
                {t(review.toChange)}
              </Button>
            )}
          </li>
        )
      })}
    </Box>
  </Alert>
)

const ofTheWhole = new Set(["id", "expectedVersion", undefined])

/** Which field it is about, in words, with a colon. */
function fieldOfFault({ path }: Fault["fault"], kind = ""): string {
  const [field] = path
  return ofTheWhole.has(field) ? "" : `${fieldName(field!, kind)}: `
}

/** Where a change stands on the page. */
export const placeOf = (recordId: string): string => `change-${recordId}`

function show(recordId: string) {
  const place = document.getElementById(placeOf(recordId))
  place?.scrollIntoView({ block: "center" })
  place?.focus()
}
