import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import { childEnvironment } from "./env"

const home = resolve(__dirname, "../..")

/** The newest time anything under a folder was written, in milliseconds; 0 if there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const at = statSync(path)
  if (!at.isDirectory()) return at.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

type Made = { what: string; from: string[]; into: string; run: [string, string[]] }

const made: Made[] = [
  // Prisma's generator asks for an engine it does not use; naming one that cannot run keeps it from looking for it.
  {
    what: "database client",
    from: ["prisma/schema", "node_modules/@prisma/client/package.json"],
    into: "api/generated/prisma/client.ts",
    run: ["prisma", ["generate"]],
  },
  {
    what: "console",
    from: [
      "admin/src",
      "admin/index.html",
      "admin/explorer.html",
      "admin/vite.config.ts",
      "admin/package.json",
      "schema/kinds.json",
      "schema/meanings.json",
      "schema/vocabularies.json",
    ],
    into: "admin/dist/index.html",
    run: ["vite", ["build", "admin", "--logLevel", "error"]],
  },
]

/** Makes what is generated and not committed, where it is missing or older than what it is made from. */
for (const { what, from, into, run } of made) {
  if (process.argv.includes("--no-console") && what === "console") continue
  if (newest(join(home, into)) >= Math.max(...from.map((f) => newest(join(home, f))))) continue
  console.log(`Making the ${what} …`)
  const [tool, words] = run
  execFileSync(join(home, "node_modules/.bin", tool), words, {
    cwd: home,
    stdio: ["ignore", "ignore", "inherit"],
    env: childEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false" }),
  })
}
