import { readFileSync } from "node:fs"
import { TraceMap, eachMapping } from "@jridgewell/trace-mapping"
const f = process.argv[2]
const code = readFileSync(f, "utf8").split("\n")
const map = new TraceMap(readFileSync(f + ".map", "utf8"))
const by = {}
let last = null
eachMapping(map, (m) => {
  if (last && last.generatedLine === m.generatedLine) add(last.source, m.generatedColumn - last.generatedColumn)
  else if (last) add(last.source, code[last.generatedLine - 1].length - last.generatedColumn)
  last = m
})
function add(s, n) { s = (s ?? "?").replace(/.*node_modules\//, "nm/").replace(/^(\.\.\/)+/, ""); const k = s.startsWith("nm/") ? s.split("/").slice(0, s.startsWith("nm/@") ? 3 : 2).join("/") : s; by[k] = (by[k] ?? 0) + n }
console.log(Object.entries(by).sort((a, b) => b[1] - a[1]).slice(0, 40).map(([k, v]) => `${v} ${k}`).join("\n"))
