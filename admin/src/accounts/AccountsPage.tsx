import { Box, Button, Link, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link as RouterLink } from "react-router-dom"
import { dayWords } from "../app/days"
import { Heading } from "../app/Heading"
import { Bdi } from "../app/Names"
import { Fault, Reading, Say } from "../app/states"
import { t } from "../words"
import { accounts } from "../words/accounts"
import { roleName } from "../words/app"
import { Acts } from "./Acts"
import { AddAccount } from "./AddAccount"
import { Once, type Secret } from "./Once"
import { type Account, ask } from "./rest"
import { type Column, Rows } from "./Rows"
import { State } from "./State"

const page = ({ id, name }: Account) => (
  <Link component={RouterLink} to={`/accounts/of/${id}`}>
    <Bdi>{name}</Bdi>
  </Link>
)
const address = ({ email }: Account) => <bdi dir="ltr">{email}</bdi>
const state = ({ disabledAt }: Account) => (
  <State off={disabledAt !== null} on={t(accounts.active)} offIs={t(accounts.disabled)} />
)

const columns = (): Column<Account>[] => [
  { label: t(accounts.name), render: page },
  { label: t(accounts.email), render: address },
  { label: t(accounts.role), render: ({ role }) => roleName(role) },
  { label: t(accounts.state), render: state },
  { label: t(accounts.added), render: ({ createdAt }) => dayWords(createdAt) },
]

/** Who may sign in, and what was done to whom. */
export default function AccountsPage() {
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<Secret | null>(null)
  return (
    <>
      <Heading
        title={t(accounts.accounts)}
        sentence
        actions={
          <>
            <Button component={RouterLink} to="/accounts/tokens">
              {t(accounts.tokens)}
            </Button>
            <Button variant="contained" onClick={() => setAdding(true)}>
              {t(accounts.add)}
            </Button>
          </>
        }
      >
        <Typography color="text.secondary" sx={{ maxWidth: "75ch" }}>
          {t(accounts.intro)}
        </Typography>
      </Heading>
      <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <All />
        <Acts />
      </Box>
      {adding && <AddAccount onMade={setMade} onClose={() => setAdding(false)} />}
      {made && <Once {...made} onClose={() => setMade(null)} />}
    </>
  )
}

function All() {
  const { data, error, refetch } = useQuery({
    queryKey: ["accounts", "all"],
    queryFn: () => ask<{ accounts: Account[] }>("GET", "/accounts"),
  })
  if (error) return <Fault error={error} retry={refetch} within />
  if (!data) return <Reading />
  if (data.accounts.length === 0) return <Say within title={t(accounts.noAccounts)} role="status" />
  return (
    <Rows
      label={t(accounts.accounts)}
      columns={columns()}
      rows={data.accounts}
      entry={(account) => (
        <>
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
            {page(account)}
            <span>{roleName(account.role)}</span>
            {account.disabledAt && state(account)}
          </Box>
          <Typography variant="body2" color="text.secondary">
            {address(account)}
          </Typography>
        </>
      )}
    />
  )
}
