import { Box, Button, Paper, Typography } from "@mui/material"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useNotify } from "react-admin"
import { instantWords } from "../app/days"
import { messageOf } from "../app/faults"
import { Sentence } from "../app/Names"
import { Fault, Reading } from "../app/states"
import { t } from "../words"
import { accounts } from "../words/accounts"
import { agentWords } from "./agent"
import { Part } from "./Part"
import { ask, type Session } from "./rest"
import { State } from "./State"

/**
 * The sessions of an account, and the way to end them.
 * @param at where they are asked for and ended: `/sessions` are one's own
 */
export function Sessions({ at, endAll }: { at: string; endAll: string }) {
  const queries = useQueryClient()
  const notify = useNotify()
  const { data, error, refetch } = useQuery({
    queryKey: ["accounts", "sessions", at],
    queryFn: () => ask<{ sessions: Session[] }>("GET", at),
  })
  const end = async (path: string) => {
    try {
      await ask("DELETE", path)
      notify(t(accounts.ended), { type: "success" })
    } catch (fault) {
      notify(messageOf(fault), { type: "error" })
    }
    await queries.invalidateQueries({ queryKey: ["accounts"] })
  }
  const others = data?.sessions.filter((s) => !s.current).length ?? 0
  return (
    <Part
      title={t(accounts.sessions)}
      hint={t(accounts.sessionsHint)}
      actions={others > 0 && <Button onClick={() => end(at)}>{endAll}</Button>}
    >
      {error ? (
        <Fault error={error} retry={refetch} within />
      ) : !data ? (
        <Reading />
      ) : data.sessions.length === 0 ? (
        <Typography color="text.secondary">{t(accounts.noSessions)}</Typography>
      ) : (
        <Paper variant="outlined" component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {data.sessions.map((session) => (
            <One key={session.id} session={session} onEnd={() => end(`${at}/${session.id}`)} />
          ))}
        </Paper>
      )}
    </Part>
  )
}

function One({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const agent = agentWords(session.userAgent)
  const { createdAt, lastSeenAt, current } = session
  return (
    <Box
      component="li"
      sx={{
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: "divider",
        "&:first-of-type": { borderTop: 0 },
        display: "flex",
        gap: 1,
        alignItems: "center",
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        <Sentence>{agent}</Sentence>
        <Typography variant="body2" color="text.secondary">
          {t(accounts.sessionSince, { since: instantWords(createdAt), used: instantWords(lastSeenAt) })}
        </Typography>
      </Box>
      {current ? (
        <State off={false} on={t(accounts.thisOne)} offIs="" />
      ) : (
        <Button onClick={onEnd} aria-label={t(accounts.endSession, { agent })}>
          {t(accounts.endIt)}
        </Button>
      )}
    </Box>
  )
}
