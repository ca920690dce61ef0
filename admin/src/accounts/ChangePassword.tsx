import { Typography } from "@mui/material"
import { HttpError } from "react-admin"
import { t } from "../words"
import { accounts } from "../words/accounts"
import { AccountDialog, needed } from "./Dialog"
import { Line } from "./Line"
import { ask } from "./rest"

type Values = { current: string; next: string }

/** Changes one's own password, with the one there is. */
export function ChangePassword({ email, onClose }: { email: string; onClose: () => void }) {
  const change = async ({ current, next }: Values) => {
    await ask("POST", "/password", { current, next }).catch((error) => {
      if (!(error instanceof HttpError) || error.status !== 401) throw error
      const { message } = error
      throw new HttpError(message, 401, { userErrors: [{ path: ["current"], code: "UNAUTHENTICATED", message }] })
    })
    return t(accounts.passwordChanged)
  }
  return (
    <AccountDialog<Values>
      title={t(accounts.changePassword)}
      act={t(accounts.save)}
      onSubmit={change}
      onClose={onClose}
    >
      <Typography>{t(accounts.changePasswordHint)}</Typography>
      {/* For the browser's keeper of passwords, which wants to know whose it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Line
        source="current"
        type="password"
        label={t(accounts.current)}
        autoComplete="current-password"
        validate={needed}
        ltr
      />
      <Line
        source="next"
        type="password"
        label={t(accounts.next)}
        help={t(accounts.nextHint)}
        autoComplete="new-password"
        validate={needed}
        ltr
      />
    </AccountDialog>
  )
}
