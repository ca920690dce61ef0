import { Router } from "express"
import { z } from "zod"
import { listTokens, makeToken, revokeToken } from "../accounts/token"
import { NotFound } from "../graph/errors"
import type { KeeperOptions } from "./accounts"
import { asFault, bodyOf } from "./body"

const made = z.strictObject({
  name: z.string().max(1_000),
  scopes: z.array(z.string().max(100)).max(20),
  expiresAt: z.string().max(40),
  rate: z.number().optional(),
})

/**
 * API tokens of partners, for admins: `GET` and `POST /auth/tokens`, `DELETE /auth/tokens/<id>`. What opens the door
 * (`secret`) is told once, when it is made.
 */
export function tokensRouter({ db, admin, log }: KeeperOptions): Router {
  const router = Router()

  router.get("/", async (req, res) => {
    await admin(req)
    res.json({ tokens: await listTokens(db) })
  })

  router.post("/", async (req, res) => {
    const by = await admin(req)
    const { expiresAt: expires, ...given } = bodyOf(made, req)
    const { token, secret } = await makeToken(db, by.accountId, { ...given, expires }).catch(asFault())
    log.info({ act: "TOKEN_MADE", by: by.accountId, tokenId: token.id, scopes: token.scopes }, "account act")
    res.status(201).json({ token, secret })
  })

  router.delete("/:id", async (req, res) => {
    const by = await admin(req)
    const token = await revokeToken(db, by.accountId, req.params.id)
    if (!token) throw new NotFound("There is no such token.")
    log.info({ act: "TOKEN_REVOKED", by: by.accountId, tokenId: token.id }, "account act")
    res.json({ token })
  })

  return router
}
