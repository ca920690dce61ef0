import { Agent, request } from "node:http"

const agent = new Agent({ keepAlive: true })

/** Sends JSON over a connection that is kept, with as little work of our own as can be; the answer's text, as it came. */
export function post(url: string, body: unknown): Promise<string> {
  const sent = JSON.stringify(body)
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(sent) }
  return new Promise((resolve, reject) => {
    const req = request(url, { method: "POST", agent, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on("data", (chunk) => chunks.push(chunk))
      res.on("end", () => resolve(Buffer.concat(chunks).toString()))
    })
    // A kept connection may be closed by the server just when it is used again.
    const again = (error: NodeJS.ErrnoException) => req.reusedSocket && error.code === "ECONNRESET"
    req.on("error", (error) => (again(error) ? resolve(post(url, body)) : reject(error)))
    req.end(sent)
  })
}

/** The data of a graph's answer. Throws on errors. */
export async function ask(url: string, query: string, variables: object, at?: number): Promise<any> {
  const answer = JSON.parse(
    await post(`${url}/graphql${at === undefined ? "" : `?revision=${at}`}`, { query, variables }),
  )
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data
}

/** Closes what is kept. */
export const hangUp = () => agent.destroy()
