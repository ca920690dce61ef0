import { Box, Button, Typography } from "@mui/material"
import { useState } from "react"
import { useGetIdentity, usePermissions } from "react-admin"
import type { Permissions } from "../app/auth"
import { Heading } from "../app/Heading"
import { Particulars } from "../app/Particulars"
import { Reading } from "../app/states"
import { t } from "../words"
import { accounts, grantedWords } from "../words/accounts"
import { roleName } from "../words/app"
import { ChangePassword } from "./ChangePassword"
import { SignInFirst } from "./OnlyAdmins"
import { Part } from "./Part"
import { Sessions } from "./Sessions"

/** One's own account: who one is here, what one may, where one is signed in. */
export default function MyAccount() {
  const { identity, isPending } = useGetIdentity()
  const { permissions } = usePermissions<Permissions>()
  const [changing, setChanging] = useState(false)
  if (isPending || !permissions) return <Reading />
  if (!identity?.id) return <SignInFirst title={t(accounts.notSignedIn)}>{t(accounts.signInFor)}</SignInFirst>
  return (
    <>
      <Heading
        title={identity.fullName ?? ""}
        over={t(accounts.mine)}
        actions={
          <Button variant="outlined" onClick={() => setChanging(true)}>
            {t(accounts.changePassword)}
          </Button>
        }
      />
      <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <Particulars
          of={[
            [
              t(accounts.email),
              <bdi key="email" dir="ltr">
                {identity.email}
              </bdi>,
            ],
            [t(accounts.role), roleName(permissions.role)],
          ]}
        />
        <Part title={t(accounts.may)}>
          {permissions.granted.length === 0 ? (
            <Typography color="text.secondary">{t(accounts.noMay)}</Typography>
          ) : (
            <Box component="ul" sx={{ m: 0, paddingInlineStart: 3, "& li": { py: 0.25 } }}>
              {permissions.granted.map((permission) => (
                <li key={permission}>{grantedWords(permission)}</li>
              ))}
            </Box>
          )}
        </Part>
        <Sessions at="/sessions" endAll={t(accounts.endOthers)} />
      </Box>
      {changing && <ChangePassword email={identity.email} onClose={() => setChanging(false)} />}
    </>
  )
}
