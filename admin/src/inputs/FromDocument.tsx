import { Box } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import type { SourceFile } from "../app/files"
import { graph } from "../app/graph"
import { Reading } from "../app/states"
import type { Quoted } from "../sources/source/paragraphs"
import { t } from "../words"
import { files as said } from "../words/files"
import type { CitationValues } from "./citations"

const Document = lazy(() => import("../sources/source/Document").then((m) => ({ default: m.Document })))

const query = `query($id: ID!) { source(id: $id) { files { sha256 name role mediaType size characters } } }`

const useFiles = (source: string): SourceFile[] =>
  useQuery({
    queryKey: ["files of a source", source],
    queryFn: async ({ signal }) =>
      (await graph<{ source: { files: SourceFile[] } | null }>(query, { id: source }, { signal })).source?.files ?? [],
  }).data ?? []

/** The document a citation is from, where the register keeps it: a passage of its text becomes the quote. */
export function FromDocument({ source, citation }: { source: string; citation: string }) {
  const files = useFiles(source)
  const { setValue } = useFormContext()
  const { quote, passage } = useWatch({ name: citation }) as CitationValues
  const [open, setOpen] = useState(false)
  if (files.length === 0) return null
  const take = (quoted: Quoted) => {
    setValue(`${citation}.quote`, quoted.quote, { shouldDirty: true })
    setValue(`${citation}.passage`, { source, ...quoted }, { shouldDirty: true })
  }
  const stands = passage && passage.quote === quote?.trim()
  return (
    <Box component="details" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <Box component="summary" sx={{ cursor: "pointer", fontWeight: 600, py: 0.5, color: "primary.main" }}>
        {t(said.fromDocument)}
      </Box>
      {open && (
        <Suspense fallback={<Reading />}>
          <Document
            source={source}
            files={files}
            passage={stands ? { start: passage.quoteStart, end: passage.quoteEnd } : null}
            onPassage={take}
          />
        </Suspense>
      )}
    </Box>
  )
}
