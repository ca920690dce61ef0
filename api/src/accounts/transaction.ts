import type { PoolClient } from "pg"
import type { Db } from "./user"

/** Does the work in one transaction; what it throws undoes it. */
export async function inTransaction<T>(db: Db, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.connect()
  try {
    await client.query("BEGIN")
    const result = await work(client)
    await client.query("COMMIT")
    client.release()
    return result
  } catch (fault) {
    const broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw fault
  }
}
