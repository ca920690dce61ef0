import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import express, { Router } from "express"

/**
 * The console's pages and the explorer's, from the folder they were built into; examples for the explorer.
 * @param pages folder with `index.html` and `explorer.html`, null where the console was not built
 * @param examples folder of `*.graphql` operations
 */
export function consolePages(pages: string | null, examples: string): Router {
  const router = Router()
  router.get("/docs/examples.json", (_req, res) => {
    const names = existsSync(examples)
      ? readdirSync(examples)
          .filter((f) => f.endsWith(".graphql"))
          .sort()
      : []
    res.json(
      names.map((name) => ({
        name: name.replace(/\.graphql$/, ""),
        query: readFileSync(join(examples, name), "utf8"),
      })),
    )
  })
  if (pages && existsSync(join(pages, "index.html"))) {
    // Files under assets/ carry their hash in the name.
    router.use(
      "/assets",
      express.static(join(pages, "assets"), { immutable: true, maxAge: "365d", fallthrough: false }),
    )
    router.get("/docs", (_req, res) => res.redirect("/docs/explorer"))
    router.get("/docs/explorer", (_req, res) =>
      res.set("Cache-Control", "no-cache").sendFile(join(pages, "explorer.html")),
    )
    router.use(
      express.static(pages, {
        index: "index.html",
        cacheControl: false,
        setHeaders: (res) => res.setHeader("Cache-Control", "no-cache"),
      }),
    )
  }
  router.use((_req, res) => {
    res
      .status(404)
      .json({ errors: [{ message: "There is nothing at this address.", extensions: { code: "NOT_FOUND" } }] })
  })
  return router
}
