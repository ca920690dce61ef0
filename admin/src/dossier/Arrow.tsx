import { Box } from "@mui/material"
import { t } from "../words"
import { dossier } from "../words/dossier"

/** From what stands before to what stands after it: points the way one reads. */
export const Arrow = () => (
  <Box
    component="span"
    role="img"
    aria-label={t(dossier.to)}
    sx={{ display: "inline-block", "[dir=rtl] &": { transform: "scaleX(-1)" } }}
  >
    →
  </Box>
)
