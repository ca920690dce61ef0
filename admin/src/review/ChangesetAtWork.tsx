import { Box, Button, Link, Typography } from "@mui/material"
import { useState } from "react"
import { useGetIdentity } from "react-admin"
import { Link as RouterLink, useLocation, useParams } from "react-router-dom"
import { useChangeset, useSetChangeset } from "../app/at"
import { instantWords } from "../app/days"
import { Heading } from "../app/Heading"
import { isAmendable } from "../app/inside"
import { Fault, Reading, Say } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { changesetPath } from "../history/paths"
import { t } from "../words"
import { app } from "../words/app"
import { inside } from "../words/inside"
import { review } from "../words/review"
import { Acts } from "./Acts"
import { Changes } from "./Changes"
import { Happened } from "./Happened"
import { OpenDialog } from "./OpenDialog"
import { useChangesetAtWork, type Working } from "./working"

/** One changeset: what it would change and on whose word, what keeps it, what was said, and what can be done with it. */
export function ChangesetAtWork() {
  const { id = "" } = useParams()
  const { data, error, refetch } = useChangesetAtWork(id)
  if (error) return <Fault error={error} retry={refetch} />
  if (data === undefined) return <Reading />
  if (data === null) return <NoSuch />
  return <Page key={id} of={data} />
}

/** Also for a visitor who followed a link: he may be its author. */
function NoSuch() {
  const { identity } = useGetIdentity()
  const location = useLocation()
  const signIn = identity && !identity.id && (
    <Button variant="contained" component={RouterLink} to="/login" state={{ from: location }}>
      {t(app.signIn)}
    </Button>
  )
  return (
    <Say title={t(review.noSuch)} action={signIn}>
      {t(review.noSuchHint)}
    </Say>
  )
}

function Page({ of }: { of: Working }) {
  const { title, note, author, mine, status, size, updatedAt, submittedAt, revision } = of
  const said = [
    t(review.by, { author }),
    t(inside.changes, { smart_count: size }),
    status === "SUBMITTED" && submittedAt
      ? t(review.submittedOn, { at: instantWords(submittedAt) })
      : t(review.touched, { at: instantWords(updatedAt) }),
  ]
  return (
    <Box component="article" sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 3, maxWidth: "76rem" }}>
      <Heading
        title={title}
        over={t(review.over, { status: labelOf("ChangesetStatus", status) })}
        actions={
          <>
            <Enter of={of} />
            <Acts of={of} />
            {isAmendable(of) && <Describe of={of} />}
          </>
        }
      >
        <Typography color="text.secondary">{said.join(" · ")}</Typography>
        {note && (
          <Typography dir="auto" sx={{ mt: 1, whiteSpace: "pre-line", overflowWrap: "anywhere", maxWidth: "70ch" }}>
            {note}
          </Typography>
        )}
        {mine && status === "SUBMITTED" && (
          <Typography color="text.secondary" sx={{ mt: 1 }}>
            {t(review.nobodyOwn)}
          </Typography>
        )}
      </Heading>
      {revision !== null && (
        <Link component={RouterLink} to={changesetPath(of.id)}>
          {t(review.publishedAs, { revision })}
        </Link>
      )}
      {status !== "PUBLISHED" && <Changes of={of} />}
      <Happened of={of} />
    </Box>
  )
}

/** The way into it: to work on it, or to read the register with it. */
function Enter({ of }: { of: Working }) {
  const within = useChangeset()
  const setChangeset = useSetChangeset()
  const works = isAmendable(of)
  if (within === of.id || !(works || (!of.mine && of.status === "SUBMITTED"))) return null
  return (
    <Button variant={works ? "contained" : "outlined"} onClick={() => setChangeset(of.id, true)}>
      {t(works ? review.work : review.lookAround)}
    </Button>
  )
}

function Describe({ of }: { of: Working }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t(review.describe)}
      </Button>
      {open && <OpenDialog changeset={of} onClose={() => setOpen(false)} />}
    </>
  )
}
