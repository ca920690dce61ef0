/** What a REST door answered. */
export type Told = { status: number; body: any; headers: Headers; text: string }

/** Sends JSON to a door beside the graph and gives whatever comes back. */
export async function send(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Told> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers, text }
}

/** Status, code and path of a refusal. */
export const refusal = ({ status, body }: Told): unknown[] => [
  status,
  body?.errors?.[0].extensions.code,
  ...(body?.errors?.[0].path ?? []),
]
