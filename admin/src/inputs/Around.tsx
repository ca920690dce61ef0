import { Button, ListItemText, ListSubheader, Menu, MenuItem } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { Bdi } from "../app/Names"
import { pointingAt, pointingQuery } from "../app/pointing"
import { linked } from "../app/selection"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { listName } from "../words/kinds"

type AroundProps = {
  of: Linked
  kinds: string[]
  onPick: (id: string) => void
  /** Whether it opens by itself: what it is about was only picked to get there. */
  atOnce: boolean
  /** What its button says, where it is not that one of these is meant instead. */
  said?: string
}
type Answer = Record<string, { totalCount: number; nodes: Linked[] } | null>

/** Claims have no names to look for: they are picked from those about a record, and citations from those of a claim. */
export default function Around({ of, kinds, onPick, atOnce, said = t(inputs.insteadOneOfIts) }: AroundProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setAnchor(atOnce ? button.current : null), [atOnce])
  const pointing = pointingAt(of.kind).filter(({ kind }) => kinds.includes(kind.name))
  const query = pointingQuery(pointing, () => linked, 20)
  const { data, isPending } = useQuery({
    queryKey: ["around", of.id, pointing.map(({ kind }) => kind.name)],
    enabled: anchor !== null && query !== null,
    queryFn: ({ signal }) => graph<Answer>(query!, { id: of.id }, { signal }),
  })
  if (!query) return null
  const lists = Object.entries(data ?? {}).filter(([, list]) => list?.nodes.length)
  const pick = (id: string) => {
    setAnchor(null)
    onPick(id)
  }
  return (
    <>
      <Button ref={button} size="small" aria-haspopup="menu" onClick={(e) => setAnchor(e.currentTarget)}>
        {atOnce ? t(inputs.oneOfThoseAbout, { label: of.label }) : said}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { "aria-label": t(inputs.aboutIt, { label: of.label }) },
          paper: { sx: { maxHeight: "70vh", maxWidth: 520 } },
        }}
      >
        {isPending && <MenuItem disabled>{t(inputs.looking)}</MenuItem>}
        {!isPending && lists.length === 0 && <MenuItem disabled>{t(inputs.nothingAboutIt)}</MenuItem>}
        {lists.flatMap(([kind, list]) => [
          <ListSubheader key={kind} role="presentation">
            {listName(kind)}
          </ListSubheader>,
          ...list!.nodes.map((record) => (
            <MenuItem key={record.id} onClick={() => pick(record.id)}>
              <ListItemText primary={<Bdi>{record.label}</Bdi>} slotProps={{ primary: { noWrap: true } }} />
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  )
}
