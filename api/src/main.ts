import { changesets } from "../../prisma/seed"
import { ensureDemoAccounts } from "./accounts/demo"
import { registerOf, start } from "./app"
import { readEnv } from "./env"
import { makeLog } from "./http/log"
import { notedRevision } from "./ledger/anchor"
import { seed } from "./ledger/seed"

/** Database, then graph, then http. */
async function main() {
  const env = readEnv()
  const say = (line: string) => console.log(line)
  const register = await registerOf(env, say, true)
  const log = makeLog(env.NODE_ENV === "production" ? "info" : "warn")
  const noted = env.SIJILL_ANCHOR_FILE ? await notedRevision(env.SIJILL_ANCHOR_FILE) : null
  if (noted !== null && noted > (await register.newest()))
    throw new Error(
      `Revision ${noted} was noted in ${env.SIJILL_ANCHOR_FILE}, but the register ends before it: restore what was lost, or remove the file.`,
    )
  if (register.embedded && (await register.readers.newest()) === 0) {
    await seed(register.pool, changesets, say)
    await ensureDemoAccounts(register.pool, env.SIJILL_DEMO_PASSWORD, say)
  }
  const running = await start(env, register, log)
  say(`Sijill is at ${running.url} (explorer at ${running.url}/docs/explorer).`)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say("Stopping.")
    await running.stop()
    await register.close()
    process.exit(0)
  }
  process.on("SIGINT", stop)
  process.on("SIGTERM", stop)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
