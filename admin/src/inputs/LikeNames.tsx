import { Alert, Box, Button } from "@mui/material"
import { useSearch } from "../app/search"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { AlikeLine, candidateFields, type Candidate } from "./alike"

type LikeNamesProps = { words: string; kinds: string[]; onUse: (id: string) => void }

/** Warns that the register may hold already what is about to be added, and offers to take that. */
export function LikeNames({ words, kinds, onUse }: LikeNamesProps) {
  const { hits } = useSearch<Candidate>(words, kinds, candidateFields, 4)
  if (hits.length === 0) return null
  return (
    <Alert severity="warning" icon={false} sx={{ "& .MuiAlert-message": { width: "100%" } }}>
      {t(inputs.alreadyHere)}
      {hits.map((hit) => (
        <Box key={hit.record.id} sx={{ display: "flex", alignItems: "center", gap: 1, mt: 1 }}>
          <AlikeLine hit={hit} />
          <Button
            size="small"
            variant="outlined"
            onClick={() => onUse(hit.record.id)}
            aria-label={t(inputs.useThisOne, { label: hit.record.label })}
            sx={{ flexShrink: 0 }}
          >
            {t(inputs.useThis)}
          </Button>
        </Box>
      ))}
    </Alert>
  )
}
