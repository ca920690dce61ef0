import { Box, Button, Link, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link as RouterLink } from "react-router-dom"
import { dayWords, instantWords } from "../app/days"
import { Heading } from "../app/Heading"
import { tag } from "../app/local"
import { Bdi } from "../app/Names"
import { Fault, Reading, Say } from "../app/states"
import { t } from "../words"
import { accounts, grantedWords } from "../words/accounts"
import { AddToken } from "./AddToken"
import { AccountDialog } from "./Dialog"
import { Once, type Secret } from "./Once"
import { ask, type Token } from "./rest"
import { type Column, Rows } from "./Rows"
import { State } from "./State"

const isOver = ({ revokedAt, expiresAt }: Token) => revokedAt !== null || new Date(expiresAt) <= new Date()
const scopesOf = ({ scopes }: Token) => scopes.map(grantedWords).join(" · ")
const used = ({ lastUsedAt }: Token) => (lastUsedAt ? instantWords(lastUsedAt) : t(accounts.never))
const stateOf = (token: Token) => (
  <State off={isOver(token)} on={t(accounts.valid)} offIs={t(token.revokedAt ? accounts.revoked : accounts.expired)} />
)

/** What partners' programs come with: list, make, revoke. */
export default function TokensPage() {
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<Secret | null>(null)
  const [revoking, setRevoking] = useState<Token | null>(null)
  return (
    <>
      <Heading
        title={t(accounts.tokens)}
        sentence
        over={
          <Link component={RouterLink} to="/accounts">
            {t(accounts.accounts)}
          </Link>
        }
        actions={
          <Button variant="contained" onClick={() => setAdding(true)}>
            {t(accounts.addToken)}
          </Button>
        }
      >
        <Typography color="text.secondary" sx={{ maxWidth: "75ch" }}>
          {t(accounts.tokensIntro)}
        </Typography>
      </Heading>
      <All onRevoke={setRevoking} />
      {adding && <AddToken onMade={setMade} onClose={() => setAdding(false)} />}
      {made && <Once {...made} onClose={() => setMade(null)} />}
      {revoking && (
        <AccountDialog
          title={t(accounts.revokeOf, { name: revoking.name })}
          act={t(accounts.revoke)}
          grave
          onSubmit={() => ask("DELETE", `/tokens/${revoking.id}`).then(() => t(accounts.revokedNow))}
          onClose={() => setRevoking(null)}
        >
          <Typography>{t(accounts.revokeHint)}</Typography>
        </AccountDialog>
      )}
    </>
  )
}

function All({ onRevoke }: { onRevoke: (token: Token) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["accounts", "tokens"],
    queryFn: () => ask<{ tokens: Token[] }>("GET", "/tokens"),
  })
  if (error) return <Fault error={error} retry={refetch} within />
  if (!data) return <Reading />
  if (data.tokens.length === 0) return <Say within title={t(accounts.noTokens)} role="status" />
  const revoke = (token: Token) =>
    !isOver(token) && (
      <Button
        color="error"
        onClick={() => onRevoke(token)}
        aria-label={t(accounts.revokeOf, { name: token.name })}
        sx={{ whiteSpace: "nowrap" }}
      >
        {t(accounts.revoke)}
      </Button>
    )
  const columns: Column<Token>[] = [
    { label: t(accounts.partner), render: ({ name }) => <Bdi>{name}</Bdi> },
    { label: t(accounts.state), render: stateOf },
    { label: t(accounts.scopes), render: scopesOf },
    { label: t(accounts.expires), render: ({ expiresAt }) => dayWords(expiresAt) },
    { label: t(accounts.rate), render: ({ rate }) => new Intl.NumberFormat(tag()).format(rate) },
    { label: t(accounts.lastUsed), render: used },
    { label: t(accounts.madeBy), render: ({ createdBy }) => <Bdi>{createdBy ?? t(accounts.commandLine)}</Bdi> },
    { label: t(accounts.revoke), render: revoke },
  ]
  return (
    <Rows
      label={t(accounts.tokens)}
      columns={columns}
      rows={data.tokens}
      entry={(token) => (
        <Box sx={{ display: "flex", gap: 1, alignItems: "start" }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
              <Bdi>{token.name}</Bdi>
              {stateOf(token)}
            </Box>
            <div>{scopesOf(token)}</div>
            <Typography variant="body2" color="text.secondary">
              {`${t(accounts.expires)}: ${dayWords(token.expiresAt)}`}
              <br />
              {`${t(accounts.lastUsed)}: ${used(token)}`}
            </Typography>
          </Box>
          {revoke(token)}
        </Box>
      )}
    />
  )
}
