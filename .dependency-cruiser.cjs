// The direction of the house: main → http, modules → sources → graph → ledger → database; dates is a leaf.
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })
const rooms =
  "^api/src/(http|export|actors|places|events|funding|curation|answers|sources|graph|ledger|database|accounts|dates)/"

module.exports = {
  forbidden: [
    never(
      "no-circular",
      "A circle has no beginning to read from.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    never(
      "modules-apart",
      "Modules meet in the graph, by name; only sources may be imported.",
      { path: "^api/src/(actors|places|events|funding|curation|answers)/" },
      { path: "^api/src/(actors|places|events|funding|curation|answers)/", pathNot: "^api/src/$1/" },
    ),
    never(
      "export-beside",
      "What is taken out is made from the declarations, like the graph, and knows no module by name.",
      { path: "^api/src/export/" },
      { path: "^api/src/(http|actors|places|events|funding|curation|answers)/" },
    ),
    never(
      "export-for-doors",
      "Only doors and commands take the register out or in.",
      { path: "^api/src/(actors|places|events|funding|curation|answers|sources|graph)/" },
      { path: "^api/src/export/" },
    ),
    never(
      "sources-below",
      "Sources is a layer under the other modules.",
      { path: "^api/src/sources/" },
      { path: "^api/src/(actors|places|events|funding|curation|answers|http)/" },
    ),
    never(
      "graph-below",
      "The graph is handed its modules.",
      { path: "^api/src/graph/" },
      { path: "^api/src/(http|actors|places|events|funding|curation|answers|sources)/" },
    ),
    never(
      "ledger-below",
      "The ledger knows records, not how they are shown.",
      { path: "^api/src/ledger/" },
      { path: rooms, pathNot: "^api/src/(ledger|database|dates)/" },
    ),
    never(
      "database-below",
      "The database room knows tables only.",
      { path: "^api/src/database/" },
      { path: rooms, pathNot: "^api/src/database/" },
    ),
    never(
      "dates-a-leaf",
      "Dates needs nothing.",
      { path: "^api/src/dates/" },
      { path: rooms, pathNot: "^api/src/dates/" },
    ),
    never(
      "accounts-on-database",
      "Accounts needs only the database.",
      { path: "^api/src/accounts/" },
      { path: rooms, pathNot: "^api/src/(accounts|database)/" },
    ),
    never(
      "console-apart",
      "The console knows schema/, never the API's code.",
      { path: "^admin/" },
      { path: "^(api|prisma|tests)/" },
    ),
    never(
      "publishing-pool",
      "Only these rooms may hold the publishing login.",
      { path: "^api/src/(graph|actors|places|events|funding|answers|sources)/" },
      { path: "node_modules/pg/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "generated|/dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
}
