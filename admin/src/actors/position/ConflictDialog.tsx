import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  type Theme,
  useMediaQuery,
} from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { instantWords } from "../../app/days"
import { graph } from "../../app/graph"
import { merged, partings } from "./conflict"
import { Sides } from "./Sides"
import type { PositionRead, PositionValues } from "./values"

type ConflictDialogProps = {
  base: PositionRead
  mine: PositionValues
  theirs: PositionRead
  onSettle: (values: PositionValues, theirs: PositionRead) => Promise<void>
  onKeepBoth: (mine: PositionValues) => Promise<void>
  onClose: () => void
}

/** Two have changed one position: shows both field by field. Whatever is chosen here, theirs stays in the history. */
export function ConflictDialog({ base, mine, theirs, onSettle, onKeepBoth, onClose }: ConflictDialogProps) {
  const apart = useMemo(() => partings(base, mine, theirs), [base, mine, theirs])
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({})
  const [busy, setBusy] = useState(false)
  const choices = { ...Object.fromEntries(apart.filter((p) => !p.both).map((p) => [p.key, p.suggested])), ...chosen }
  const open = apart.filter((p) => !choices[p.key])
  const nameOf = useNames([mine, theirs.values])
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"))
  const { written } = theirs
  return (
    <Dialog open aria-labelledby="conflict-title" maxWidth="md" fullWidth fullScreen={narrow}>
      <DialogTitle id="conflict-title">Changed by somebody else meanwhile</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          You saw version {base.version}; version {theirs.version} stands
          {written && ` since ${instantWords(written.at)}${written.author ? `, by ${written.author}` : ""}`}. Nothing of
          yours is lost: choose for each field, or publish yours as a claim of its own beside it.
        </DialogContentText>
        {apart.length === 0 && <Alert severity="info">Both say the same; what you have added is kept.</Alert>}
        {apart.map((p) => (
          <Sides
            key={p.key}
            parting={p}
            nameOf={nameOf}
            value={choices[p.key] ?? null}
            onChange={(side) => setChosen({ ...chosen, [p.key]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1, px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={busy}>
          Back to the form
        </Button>
        <Button variant="outlined" disabled={busy} onClick={() => run(() => onKeepBoth(mine))}>
          Keep both: mine as a claim of its own
        </Button>
        <Button
          variant="contained"
          disabled={busy || open.length > 0}
          onClick={() => run(() => onSettle(merged(choices, mine, theirs), theirs))}
        >
          {open.length > 0 ? `${open.length} to choose` : "Publish what is chosen"}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** What the ids in both sides are called. */
function useNames(sides: PositionValues[]): (id: string) => string {
  const ids = [
    ...new Set(sides.flatMap((v) => [v.holder.actor, v.organization.actor, ...v.citations.map((c) => c.speaker)])),
  ].filter((id) => id !== null)
  const { data } = useQuery({
    queryKey: ["labels", ids],
    queryFn: async ({ signal }) => {
      const query =
        "query($language: String!, $ids: [ID!]!) { nodes(ids: $ids) { ... on Record { id label(language: $language) } } }"
      return (
        await graph<{ nodes: ({ id: string; label: string } | null)[] }>(query, { ids: ids.slice(0, 100) }, { signal })
      ).nodes
    },
  })
  const labels = new Map((data ?? []).map((node) => [node?.id, node?.label]))
  return (id) => labels.get(id) ?? id
}
