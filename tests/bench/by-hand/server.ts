import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Pool } from "pg"

export type ByHand = { url: string; stop(): Promise<void> }

/**
 * Answers a POST to /<name> from one statement and nothing else: node's own HTTP, the statement's parameters as a JSON
 * list, a pool as the product's. At /<name>/prepared the database keeps the statement's plan, as a careful hand would.
 */
export async function serveByHand(readUrl: string, statements: Record<string, string>): Promise<ByHand> {
  const options = "-c default_transaction_read_only=on -c jit=off -c search_path=public,ext -c statement_timeout=20000"
  const pool = new Pool({ connectionString: readUrl, max: 10, options })
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const [, name, prepared] = req.url!.split("/")
    const values: unknown[] = JSON.parse(Buffer.concat(chunks).toString())
    try {
      const { rows } = await pool.query({ text: statements[name!]!, values, ...(prepared ? { name } : {}) })
      res.setHeader("Content-Type", "application/json; charset=utf-8")
      res.end(rows[0].body)
    } catch (error) {
      res.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await pool.end()
    },
  }
}
