import { Alert, Box, Button, Typography } from "@mui/material"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useRef, useState } from "react"
import { useRevision } from "../../app/at"
import type { SourceFile } from "../../app/files"
import { graph } from "../../app/graph"
import { decimalWords } from "../../app/local"
import { Bdi } from "../../app/Names"
import { Fault, Reading } from "../../app/states"
import { t } from "../../words"
import { files as said } from "../../words/files"
import { Message } from "../../words/Message"
import { lengthOf, paragraphsOf, partsOf, type Passage, type Quoted, quoteOf } from "./paragraphs"
import { selectedIn } from "./selected"

type DocumentTextProps = {
  /** The source whose text it is. */
  source: string
  file: SourceFile
  /** What is cited, to be marked and brought into sight. */
  passage: Passage | null
  onPassage?: (quoted: Quoted) => void
}

const portion = 50_000
const longestQuote = 4000

/** The text of a source, its paragraphs numbered; a passage of it is marked, and one that is selected can be quoted. */
export function DocumentText({ source, file, passage, onPassage }: DocumentTextProps) {
  const { text, all, error, refetch, readOn, busy } = useText(source, file, passage?.end ?? 0)
  const paragraphs = useMemo(() => paragraphsOf(text ?? ""), [text])
  const [picked, setPicked] = useState<Quoted | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const ready = text !== null && lengthOf(text) >= (passage?.end ?? 0)

  useEffect(() => {
    if (ready && passage) box.current?.querySelector("mark")?.scrollIntoView({ block: "center" })
  }, [ready, passage])

  if (error) return <Fault error={error} retry={refetch} within />
  if (text === null) return <Reading />
  if (paragraphs.length === 0) return <Typography color="text.secondary">{t(said.emptyText)}</Typography>
  const look = () => {
    const selected = onPassage && box.current && selectedIn(box.current)
    setPicked(selected ? quoteOf(text, selected) : null)
  }
  const quote = (quoted: Quoted) => {
    onPassage?.(quoted)
    setPicked(null)
  }
  const shown = lengthOf(text)
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      {onPassage && <Picked quoted={picked} onQuote={quote} />}
      <Box ref={box} role="region" aria-label={file.name} tabIndex={0} onMouseUp={look} onKeyUp={look} sx={page}>
        {paragraphs.map((paragraph, i) => {
          const [before, marked, after] = partsOf(paragraph, passage)
          return (
            <Box component="p" key={paragraph.start} data-start={paragraph.start} data-number={i + 1} dir="auto">
              {before}
              {marked && <mark>{marked}</mark>}
              {after}
            </Box>
          )
        })}
        {shown < all && (
          <Box sx={{ userSelect: "none" }}>
            <Button onClick={readOn} loading={busy}>
              {t(said.readOn)}
            </Button>{" "}
            <Typography component="span" variant="body2" color="text.secondary">
              {t(said.shown, { shown: decimalWords(String(shown)), all: decimalWords(String(all)) })}
            </Typography>
          </Box>
        )}
      </Box>
    </Box>
  )
}

/** Reads a text in portions, as far as `until` at once and on when asked. */
function useText(source: string, file: SourceFile, until: number) {
  const revision = useRevision()
  const all = file.characters ?? 0
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["text", revision, source, file.sha256],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const query = `query($id: ID!, $from: Int!, $length: Int!) { source(id: $id) { text(from: $from, length: $length) } }`
      const asked = { id: source, from: pageParam, length: portion }
      type Answer = { source: { text: string | null } | null }
      return (await graph<Answer>(query, asked, { revision, signal })).source?.text ?? ""
    },
    getNextPageParam: (_last, pages) => (pages.length * portion < all ? pages.length * portion : undefined),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const read = data ? data.pages.length * portion : 0
  useEffect(() => {
    if (read > 0 && read < until && hasNextPage && !isFetching) void fetchNextPage()
  }, [read, until, hasNextPage, isFetching, fetchNextPage])
  const text = useMemo(() => data?.pages.join("") ?? null, [data])
  return { text, all, error, refetch, readOn: () => void fetchNextPage(), busy: isFetching }
}

function Picked({ quoted, onQuote }: { quoted: Quoted | null; onQuote: (quoted: Quoted) => void }) {
  if (!quoted) return <Typography color="text.secondary">{t(said.selectToCite)}</Typography>
  const { quote, quoteStart, quoteEnd } = quoted
  const tooLong = quoteEnd - quoteStart > longestQuote
  const short = [...quote].length > 120 ? `${[...quote].slice(0, 120).join("")} …` : quote
  return (
    <Alert
      severity={tooLong ? "warning" : "info"}
      icon={false}
      role="status"
      action={!tooLong && <Button onClick={() => onQuote(quoted)}>{t(said.quoteThis)}</Button>}
    >
      {tooLong ? t(said.tooLong) : <Message of={said.selected} quote={<Bdi>{short}</Bdi>} />}
    </Alert>
  )
}

const page = {
  maxHeight: "70vh",
  overflow: "auto",
  p: 2,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  bgcolor: "background.paper",
  "& p": {
    position: "relative",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    m: 0,
    mb: 1.5,
    paddingInlineStart: "3.5em",
  },
  // Drawn beside the text and not part of it: what is selected and copied holds no numbers.
  "& p::before": {
    content: "attr(data-number)",
    position: "absolute",
    insetInlineStart: 0,
    color: "text.secondary",
    fontSize: "0.85em",
  },
  "& mark": { bgcolor: "primary.main", color: "primary.contrastText", borderRadius: "2px", px: 0.25 },
} as const
