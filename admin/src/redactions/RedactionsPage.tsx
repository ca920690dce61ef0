import { Box, Button, Typography } from "@mui/material"
import { useState } from "react"
import { Link } from "react-router-dom"
import { Part } from "../accounts/Part"
import { Article } from "../app/Article"
import { Heading } from "../app/Heading"
import { Fault, Reading } from "../app/states"
import { t } from "../words"
import { redactions as said } from "../words/redactions"
import { Done, type Outcome } from "./Done"
import { Entry } from "./Entry"
import { type Redaction, useRedactions } from "./redactions"
import { type Act, SettleDialog } from "./SettleDialog"

/** What waits for another admin, and what was done or refused. */
export default function RedactionsPage() {
  const [asked, setAsked] = useState<{ act: Act; redaction: Redaction } | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <Article>
      <Heading
        title={t(said.redactions)}
        sentence
        actions={
          <Button variant="contained" component={Link} to="/redactions/ask">
            {t(said.redact)}
          </Button>
        }
      >
        <Typography color="text.secondary" sx={{ maxWidth: "75ch" }}>
          {t(said.intro)}
        </Typography>
      </Heading>
      {outcome && <Done {...outcome} />}
      <All onSettle={(act, redaction) => setAsked({ act, redaction })} />
      {asked && <SettleDialog {...asked} onDone={setOutcome} onClose={() => setAsked(null)} />}
    </Article>
  )
}

function All({ onSettle }: { onSettle: (act: Act, redaction: Redaction) => void }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useRedactions()
  if (error) return <Fault error={error} retry={refetch} within />
  if (!data) return <Reading />
  const all = data.pages.flat()
  const waiting = all.filter(({ status }) => status === "ASKED")
  const settled = all.filter(({ status }) => status !== "ASKED")
  return (
    <>
      <Part title={t(said.waiting)} hint={t(said.waitingHint)}>
        <Entries of={waiting} none={t(said.noneWaits)} onSettle={onSettle} />
      </Part>
      <Part title={t(said.settled)}>
        <Entries of={settled} none={t(said.noneSettled)} onSettle={onSettle} />
      </Part>
      {hasNextPage && (
        <Box>
          <Button disabled={isFetching} onClick={() => fetchNextPage()}>
            {t(said.earlier)}
          </Button>
        </Box>
      )}
    </>
  )
}

type EntriesProps = { of: Redaction[]; none: string; onSettle: (act: Act, redaction: Redaction) => void }

const Entries = ({ of, none, onSettle }: EntriesProps) =>
  of.length === 0 ? (
    <Typography color="text.secondary">{none}</Typography>
  ) : (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2 }}>
      {of.map((redaction) => (
        <Entry key={redaction.id} of={redaction} onSettle={(act) => onSettle(act, redaction)} />
      ))}
    </Box>
  )
