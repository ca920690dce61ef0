import { randomBytes } from "node:crypto"
import { accountRoles } from "./roles"
import { type Db, createAccount, listAccounts } from "./user"

/**
 * Makes one account of each role for trying the register out, where there is none yet.
 * @param password theirs; one is made and printed once if it is absent
 */
export async function ensureDemoAccounts(
  db: Db,
  password: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  if ((await listAccounts(db)).length > 0) return
  const secret = password ?? randomBytes(12).toString("base64url")
  for (const role of accountRoles) {
    await createAccount(db, {
      email: `${role}@sijill.local`,
      name: role[0]!.toUpperCase() + role.slice(1),
      role,
      password: secret,
    })
  }
  say(`Accounts: ${accountRoles.map((r) => `${r}@sijill.local`).join(", ")}.`)
  say(password ? "Their password is SIJILL_DEMO_PASSWORD." : `Their password, printed this once: ${secret}`)
}
