import { Box, Paper, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { instantWords } from "../app/days"
import { Sentence } from "../app/Names"
import { Fault, Reading } from "../app/states"
import { t } from "../words"
import { accounts, actWords, grantedWords } from "../words/accounts"
import { roleName } from "../words/app"
import { type Act, ask } from "./rest"
import { Part } from "./Part"

/** What was done to accounts and tokens, newest first; with `account` to that one. */
export function Acts({ account }: { account?: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["accounts", "acts", account ?? ""],
    queryFn: () => ask<{ acts: Act[] }>("GET", account ? `/acts?account=${account}` : "/acts"),
  })
  return (
    <Part title={t(accounts.acts)} hint={account ? undefined : t(accounts.actsHint)}>
      {error ? (
        <Fault error={error} retry={refetch} within />
      ) : !data ? (
        <Reading />
      ) : data.acts.length === 0 ? (
        <Typography color="text.secondary">{t(accounts.noActs)}</Typography>
      ) : (
        <Paper
          variant="outlined"
          component="ol"
          sx={{ listStyle: "none", m: 0, p: 0, maxHeight: "28rem", overflowY: "auto" }}
          tabIndex={0}
          aria-label={t(accounts.acts)}
        >
          {data.acts.map((act) => (
            <Box
              component="li"
              key={act.id}
              sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}
            >
              <Sentence>{sentence(act)}</Sentence>
              <Typography variant="body2" color="text.secondary">
                {t(accounts.by, { at: instantWords(act.at), by: act.by ?? t(accounts.commandLine) })}
              </Typography>
            </Box>
          ))}
        </Paper>
      )}
    </Part>
  )
}

// What stood before and after is a role, a name, or of a token its scopes.
const sentence = ({ act, about, before, after }: Act) => {
  const words = (value: string | null) => {
    if (act === "TOKEN_MADE") return (value ?? "").split(", ").map(grantedWords).join(" · ")
    return act === "RENAMED" ? (value ?? "") : roleName(value ?? "")
  }
  return actWords(act, { about, before: words(before), after: words(after) })
}
