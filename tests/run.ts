import { readdirSync } from "node:fs"
import { join } from "node:path"
import { run } from "node:test"
import { spec } from "node:test/reporters"
import { startCluster } from "./support/cluster"

/** Seconds a suite may take on two cores; what must be true of each commit fits in twelve minutes. */
const budgets: Record<string, number> = { unit: 60, api: 270, federation: 60, console: 420, drill: 3600, bench: 3600 }

async function main(suites: string[], only: string | undefined) {
  const cluster = await startCluster()
  process.env.SIJILL_TEST_CLUSTER = cluster.url
  let [passed, failed] = [0, 0]
  const late: string[] = []
  for (const suite of suites) {
    const folder = join(__dirname, suite)
    const files = readdirSync(folder)
      .filter((f) => f.endsWith(".test.ts") && (!only || f.includes(only)))
      .sort()
      .map((f) => join(folder, f))
    if (files.length === 0) continue
    const began = Date.now()
    const alone = suite === "drill" || suite === "bench" || suite === "console"
    const stream = run({ files, concurrency: alone ? 1 : 2, timeout: budgets[suite]! * 1000 })
    stream.on("test:pass", (e) => void (e.details.type !== "suite" && passed++))
    stream.on("test:fail", (e) => void (e.details.type !== "suite" && failed++))
    ;(stream as any).compose(spec).pipe(process.stdout, { end: false })
    await new Promise((done) => stream.on("end", done))
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(`${suite}: ${seconds} s of ${budgets[suite]} s`)
    if (seconds > budgets[suite]!) late.push(suite)
  }
  await cluster.stop()
  if (late.length > 0) console.log(`Over their time: ${late.join(", ")}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || late.length > 0 || passed === 0 ? 1 : 0)
}

const words = process.argv.slice(2)
const only = words.find((w) => w.startsWith("--only="))?.slice(7)
void main(
  words.filter((w) => !w.startsWith("--")),
  only,
)
