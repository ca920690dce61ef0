import { Box, Typography } from "@mui/material"
import { KindIcon } from "../app/KindIcon"
import type { Linked } from "../app/links"
import { fromLeft, listed } from "../app/local"
import { Bdi, Sentence } from "../app/Names"
import type { Hit } from "../app/search"
import { labelOf } from "../app/vocabulary"

/** A record as a picker reads it, with what tells it from one of a like name. */
export type Candidate = Linked & {
  slug?: string | null
  descriptiveLabel?: string | null
  names?: { nodes: { text: string; script: string }[] } | null
  positionsHeld?: { nodes: { label: string }[] } | null
  published?: string | null
}

/** The fields of a candidate beside id, kind and label. */
export const candidateFields = `... on Entity { slug descriptiveLabel names(first: 5) { nodes { text script } } }
  ... on Actor { positionsHeld(first: 1) { nodes { label(language: $language) } } } ... on Source { published }`

/** Its kind and key, other names, and a post it holds. */
export function AlikeLine({ hit: { record, matched, how } }: { hit: Hit<Candidate> }) {
  const others = (record.names?.nodes ?? []).map((n) => n.text).filter((text) => text !== record.label)
  const post = record.positionsHeld?.nodes[0]?.label
  return (
    <Box sx={{ minWidth: 0, width: "100%" }}>
      <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
        <Box component="span" sx={{ display: "flex", gap: 0.75, minWidth: 0, overflowWrap: "anywhere" }}>
          <KindIcon kind={record.kind} />
          <Bdi>{record.label}</Bdi>
        </Box>
        <Typography component="span" variant="caption" color="text.secondary" noWrap>
          {listed([labelOf("RecordKind", record.kind).toLowerCase(), record.published && fromLeft(record.published)])}
        </Typography>
      </Box>
      <Typography component="div" variant="caption" color="text.secondary">
        {how !== "EXACT" && matched !== record.label && (
          <>
            {labelOf("SearchMatch", how).toLowerCase()}: <Bdi>{matched}</Bdi>
            {" · "}
          </>
        )}
        {others.map((name) => (
          <span key={name}>
            <Bdi>{name}</Bdi>
            {" · "}
          </span>
        ))}
        {post && (
          <>
            <Sentence>{post}</Sentence>
            {" · "}
          </>
        )}
        {record.slug && <Bdi>{record.slug}</Bdi>}
      </Typography>
    </Box>
  )
}
