import { Box, Button, Link, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link as RouterLink, useParams } from "react-router-dom"
import { instantWords } from "../app/days"
import { Heading } from "../app/Heading"
import { Particulars } from "../app/Particulars"
import { Fault, Reading, Say } from "../app/states"
import { t } from "../words"
import { accounts, roleMayWords } from "../words/accounts"
import { roleName } from "../words/app"
import { Acts } from "./Acts"
import { AccountDialog, needed } from "./Dialog"
import { Line } from "./Line"
import { Once, type Secret } from "./Once"
import { useOwnId } from "./OnlyAdmins"
import { type Account, ask } from "./rest"
import { RoleInput } from "./RoleInput"
import { Sessions } from "./Sessions"

/** One account: what it is, what can be done with it, its sessions, and what was done. */
export default function AccountPage() {
  const { id } = useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ["accounts", "all"],
    queryFn: () => ask<{ accounts: Account[] }>("GET", "/accounts"),
  })
  if (error) return <Fault error={error} retry={refetch} />
  if (!data) return <Reading />
  const account = data.accounts.find((a) => a.id === id)
  return account ? <Found account={account} /> : <Say title={t(accounts.noSuch)} action={<ToAll />} />
}

const ToAll = () => (
  <Link component={RouterLink} to="/accounts">
    {t(accounts.allAccounts)}
  </Link>
)

function Found({ account }: { account: Account }) {
  const own = useOwnId() === account.id
  const { name, role, email, createdAt, passwordChangedAt, disabledAt } = account
  return (
    <>
      <Heading title={name} over={<ToAll />} />
      <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <div>
          <Particulars
            of={[
              [
                t(accounts.email),
                <bdi key="email" dir="ltr">
                  {email}
                </bdi>,
              ],
              [
                t(accounts.role),
                <>
                  {roleName(role)}
                  <Typography color="text.secondary" variant="body2">
                    {roleMayWords(role)}
                  </Typography>
                </>,
              ],
              [t(accounts.added), instantWords(createdAt)],
              [t(accounts.passwordSince), instantWords(passwordChangedAt)],
              [t(accounts.disabledSince), disabledAt && instantWords(disabledAt)],
            ]}
          />
          {own && (
            <Typography color="text.secondary" sx={{ mt: 1 }}>
              {t(accounts.ownHint)}
            </Typography>
          )}
          <Acting account={account} own={own} />
        </div>
        <Sessions
          at={own ? "/sessions" : `/accounts/${account.id}/sessions`}
          endAll={t(own ? accounts.endOthers : accounts.endAll)}
        />
        <Acts account={account.id} />
      </Box>
    </>
  )
}

/** What an admin can do with an account; with his own only sign it anew. */
function Acting({ account, own }: { account: Account; own: boolean }) {
  const [open, setOpen] = useState<"change" | "password" | "disable" | null>(null)
  const [made, setMade] = useState<Secret | null>(null)
  const close = () => setOpen(null)
  const { id, name, role, disabledAt } = account
  const amend = (change: object) => ask<{ account: Account; password?: string }>("PATCH", `/accounts/${id}`, change)
  const makePassword = async () => {
    const { password } = await amend({ makePassword: true })
    setMade({ title: t(accounts.passwordOf, { name }), secret: password! })
    return undefined
  }
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 2 }}>
        <Button variant="outlined" onClick={() => setOpen("change")}>
          {t(accounts.change)}
        </Button>
        {!own && (
          <>
            <Button variant="outlined" onClick={() => setOpen("password")}>
              {t(accounts.newPassword)}
            </Button>
            <Button variant="outlined" color={disabledAt ? "primary" : "error"} onClick={() => setOpen("disable")}>
              {t(disabledAt ? accounts.enable : accounts.disable)}
            </Button>
          </>
        )}
      </Box>
      {open === "change" && (
        <AccountDialog<{ name: string; role: string }>
          title={t(accounts.change)}
          act={t(accounts.save)}
          defaultValues={{ name, role }}
          onSubmit={(values) => amend(own ? { name: values.name } : values).then(() => t(accounts.saved))}
          onClose={close}
        >
          <Line source="name" label={t(accounts.name)} help={t(accounts.nameHint)} validate={needed} />
          {!own && <RoleInput source="role" />}
        </AccountDialog>
      )}
      {open === "password" && (
        <AccountDialog title={t(accounts.newPassword)} act={t(accounts.makeIt)} onSubmit={makePassword} onClose={close}>
          <Typography>{t(accounts.newPasswordHint)}</Typography>
        </AccountDialog>
      )}
      {open === "disable" && (
        <AccountDialog
          title={disabledAt ? `${t(accounts.enable)}: ${name}` : t(accounts.disableOf, { name })}
          act={t(disabledAt ? accounts.enable : accounts.disable)}
          grave={!disabledAt}
          onSubmit={() => amend({ disabled: !disabledAt }).then(() => t(accounts.saved))}
          onClose={close}
        >
          {!disabledAt && <Typography>{t(accounts.disableHint)}</Typography>}
        </AccountDialog>
      )}
      {made && <Once {...made} onClose={() => setMade(null)} />}
    </>
  )
}
