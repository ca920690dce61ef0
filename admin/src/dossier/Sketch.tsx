import { Box, Skeleton } from "@mui/material"
import { t } from "../words"
import { dossier as said } from "../words/dossier"

/** The outline of a dossier while it is read. */
export const Sketch = () => (
  <Box role="status" aria-label={t(said.reading)} sx={{ maxWidth: "72rem", marginInline: "auto" }}>
    <Skeleton width="6rem" height={20} />
    <Skeleton width="min(26rem, 80%)" height={52} />
    <Skeleton width="min(18rem, 60%)" height={24} />
    {[140, 220, 180].map((height) => (
      <Box key={height} sx={{ mt: 4 }}>
        <Skeleton width="8rem" height={30} />
        <Skeleton variant="rounded" height={height} sx={{ mt: 1 }} />
      </Box>
    ))}
  </Box>
)
