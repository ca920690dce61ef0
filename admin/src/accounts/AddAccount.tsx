import { t } from "../words"
import { accounts } from "../words/accounts"
import { AccountDialog, needed } from "./Dialog"
import { Line } from "./Line"
import type { Secret } from "./Once"
import { type Account, ask } from "./rest"
import { RoleInput } from "./RoleInput"

type Values = { email: string; name: string; role: string; password: string }

/** Adds an account; a password that was made is handed to `onMade`. */
export function AddAccount({ onMade, onClose }: { onMade: (made: Secret) => void; onClose: () => void }) {
  const add = async ({ password, ...values }: Values) => {
    const made = await ask<{ account: Account; password?: string }>("POST", "/accounts", {
      ...values,
      ...(password ? { password } : {}),
    })
    const { name } = made.account
    if (made.password) onMade({ title: t(accounts.passwordOf, { name }), secret: made.password })
    return t(accounts.addedNow)
  }
  return (
    <AccountDialog<Values>
      title={t(accounts.add)}
      act={t(accounts.addAct)}
      defaultValues={{ role: "viewer" }}
      onSubmit={add}
      onClose={onClose}
    >
      <Line source="name" label={t(accounts.name)} help={t(accounts.nameHint)} validate={needed} />
      <Line source="email" type="email" label={t(accounts.email)} validate={needed} ltr />
      <RoleInput source="role" />
      <Line
        source="password"
        type="password"
        label={t(accounts.givenPassword)}
        help={t(accounts.givenPasswordHint)}
        autoComplete="new-password"
        ltr
      />
    </AccountDialog>
  )
}
