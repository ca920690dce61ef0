import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
// The host stays as the browser sent it: the register takes a session only from pages of its own origin.
const api = { target: "http://127.0.0.1:4000", changeOrigin: false }

export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [react()],
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    // Nothing is written into the page itself: the content policy takes files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { index: here("index.html"), explorer: here("explorer.html") },
      // What every page needs comes in one file: in many small ones it is compressed less well.
      output: { codeSplitting: { groups: [{ name: "frame", test: /src.app.(?!Sign|files|RightToLeft|store)/ }] } },
    },
  },
  server: { proxy: { "/graphql": api, "/auth": api, "/files": api, "/docs/examples.json": api } },
})
