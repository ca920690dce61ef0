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
import { useMemo, useState } from "react"
import { changesetOfAddress } from "../app/address"
import { instantWords } from "../app/days"
import type { Kind } from "../app/kinds"
import { t } from "../words"
import { inside } from "../words/inside"
import { record } from "../words/record"
import { merged, partings } from "./conflict"
import { useNames } from "./labels"
import { Sides } from "./Sides"
import { idsIn } from "./spoken"
import type { RecordRead, Values } from "./values"

type ConflictDialogProps = {
  kind: Kind
  base: RecordRead
  mine: Values
  theirs: RecordRead
  onSettle: (values: Values, theirs: RecordRead) => Promise<void>
  /** Where both can stand: of claims. */
  onKeepBoth?: (mine: Values) => Promise<void>
  onClose: () => void
}

/** Two have changed one record: shows both field by field. Whatever is chosen here, theirs stays in the history. */
export function ConflictDialog({ kind, base, mine, theirs, onSettle, onKeepBoth, onClose }: ConflictDialogProps) {
  const apart = useMemo(() => partings(kind, base, mine, theirs), [kind, base, mine, theirs])
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({})
  const [busy, setBusy] = useState(false)
  const choices = { ...Object.fromEntries(apart.filter((p) => !p.both).map((p) => [p.key, p.suggested])), ...chosen }
  const open = apart.filter((p) => !choices[p.key])
  const nameOf = useNames(idsIn(apart.map((p) => [p.mine, p.theirs])))
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  const chosenAct = changesetOfAddress() ? inside.saveChosen : record.publishChosen
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"))
  return (
    <Dialog open aria-labelledby="conflict-title" maxWidth="md" fullWidth fullScreen={narrow}>
      <DialogTitle id="conflict-title">{t(record.changedMeanwhile)}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {whoChanged(base, theirs)} {t(onKeepBoth ? record.chooseOrKeepBoth : record.chooseEach)}
        </DialogContentText>
        {apart.length === 0 && <Alert severity="info">{t(record.bothSayTheSame)}</Alert>}
        {apart.map((p) => (
          <Sides
            key={p.key}
            kind={kind}
            parting={p}
            nameOf={nameOf}
            value={choices[p.key] ?? null}
            onChange={(side) => setChosen({ ...chosen, [p.key]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1, px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={busy}>
          {t(record.backToForm)}
        </Button>
        {onKeepBoth && (
          <Button variant="outlined" disabled={busy} onClick={() => run(() => onKeepBoth(mine))}>
            {t(record.keepBoth)}
          </Button>
        )}
        <Button
          variant="contained"
          disabled={busy || open.length > 0}
          onClick={() => run(() => onSettle(merged(kind, choices, mine, theirs), theirs))}
        >
          {open.length > 0 ? t(record.leftToChoose, { smart_count: open.length }) : t(chosenAct)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function whoChanged({ version: seen }: RecordRead, { version, written }: RecordRead): string {
  if (!written) return t(record.versionStands, { seen, version })
  const [at, author] = [instantWords(written.at), written.author]
  return author
    ? t(record.versionStandsBy, { seen, version, at, author })
    : t(record.versionStandsSince, { seen, version, at })
}
