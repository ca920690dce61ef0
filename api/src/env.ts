import { existsSync } from "node:fs"
import { isIP } from "node:net"
import { resolve } from "node:path"
import { z } from "zod"

const onOff = (standard: "on" | "off") =>
  z
    .enum(["on", "off"])
    .default(standard)
    .transform((v) => v === "on")
const postgres = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")

const list = z
  .string()
  .default("")
  .transform((v) =>
    v
      .split(",")
      .map((o) => o.trim())
      .filter(Boolean),
  )
const points = (standard: number) => z.coerce.number().int().min(1).default(standard)

/** Whether it is an address, or a network written with its length: 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = "", length, more] = text.split("/")
  const bits = { 4: 32, 6: 128 }[isIP(address)]
  return bits !== undefined && more === undefined && (length === undefined || (/^\d+$/.test(length) && +length <= bits))
}

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: postgres.optional(),
  DATABASE_URL_READ: postgres.optional(),
  SIJILL_DATA_DIR: z.string().min(1).default(".data"),
  SIJILL_DEMO_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  SIJILL_ORIGINS: list,
  SIJILL_PROXIES: list.refine((l) => l.every(isNetwork), "must be addresses or networks like 10.0.0.0/8, with commas"),
  SIJILL_METRICS_KEY: z
    .string()
    .regex(/^\S{24,}$/, "must have at least 24 characters and no space")
    .optional(),
  SIJILL_POINTS_ANONYMOUS: points(120_000),
  SIJILL_POINTS_ACCOUNT: points(300_000),
  SIJILL_PUBLIC: onOff("on"),
  SIJILL_INTROSPECTION: z.enum(["on", "off"]).optional(),
  SIJILL_REVIEW: z.enum(["optional", "required"]).default("optional"),
  SIJILL_ANCHOR_FILE: z
    .string()
    .min(1)
    .optional()
    .transform((f) => f && resolve(__dirname, "../..", f)),
  SIJILL_DATA_LICENCE: z.string().min(1).default("CC-BY-4.0"),
  NODE_ENV: z.string().optional(),
})

export type Env = z.infer<typeof settings> & { introspection: boolean }

/**
 * Reads the environment; the only place that does.
 * @returns the settings; on any fault prints all of them, each with what would be right, and ends the process
 */
export function readEnv(from: Record<string, string | undefined> = withFile()): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, v]) => v !== ""))
  const read = settings.safeParse(given)
  if (!read.success) {
    for (const { path, message } of read.error.issues) console.error(`${path.join(".")}: ${message}`)
    console.error("See .env.example for every setting.")
    process.exit(2)
  }
  const { SIJILL_INTROSPECTION, NODE_ENV } = read.data
  return {
    ...read.data,
    introspection: SIJILL_INTROSPECTION ? SIJILL_INTROSPECTION === "on" : NODE_ENV !== "production",
  }
}

/** The environment, and what a file `.env` at the root adds to it. */
function withFile(): Record<string, string | undefined> {
  const file = resolve(__dirname, "../../.env")
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}

/** The environment for a program we run, with settings of its own. */
export const childEnvironment = (more: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...more })
