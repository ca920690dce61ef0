import { t } from "../words"
import { accounts } from "../words/accounts"
import { AccountDialog, needed } from "./Dialog"
import { Line } from "./Line"
import type { Secret } from "./Once"
import { ask, type Token } from "./rest"
import { ScopesInput } from "./ScopesInput"

type Values = { name: string; scopes: string[]; expiresAt: string; rate: string }

const inYears = (years: number) => {
  const day = new Date()
  day.setUTCFullYear(day.getUTCFullYear() + years)
  return day.toISOString().slice(0, 10)
}

/** Makes a token for a partner and hands what opens the door to `onMade`. */
export function AddToken({ onMade, onClose }: { onMade: (made: Secret) => void; onClose: () => void }) {
  const make = async ({ rate, ...values }: Values) => {
    const made = await ask<{ token: Token; secret: string }>("POST", "/tokens", { ...values, rate: Number(rate) })
    onMade({ title: t(accounts.tokenOf, { name: made.token.name }), secret: made.secret })
    return undefined
  }
  return (
    <AccountDialog<Values>
      title={t(accounts.addToken)}
      act={t(accounts.addToken)}
      defaultValues={{ scopes: [], expiresAt: inYears(1), rate: "60000" }}
      onSubmit={make}
      onClose={onClose}
    >
      <Line source="name" label={t(accounts.partner)} help={t(accounts.partnerHint)} validate={needed} />
      <ScopesInput source="scopes" />
      <Line
        source="expiresAt"
        type="date"
        label={t(accounts.expires)}
        help={t(accounts.expiresHint)}
        validate={needed}
        min={inYears(0)}
        max={inYears(2)}
        ltr
      />
      <Line
        source="rate"
        type="number"
        label={t(accounts.rate)}
        help={t(accounts.rateHint)}
        validate={needed}
        min="1"
        ltr
      />
    </AccountDialog>
  )
}
