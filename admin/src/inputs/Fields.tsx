import { Box, Typography } from "@mui/material"
import { type ReactNode, useState } from "react"

/** Inputs side by side where there is room, else one below the other. */
export const Fields = ({ children, least = "15rem" }: { children: ReactNode; least?: string }) => (
  <Box
    sx={{
      display: "grid",
      gap: 1.5,
      alignItems: "start",
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}), 1fr))`,
    }}
  >
    {children}
  </Box>
)

/** Inputs that belong together, under their name. */
export const Group = ({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) => (
  <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: "grid", gap: 1.5 }}>
    <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1.5 }}>
      {name}
    </Typography>
    {hint && (
      <Typography variant="body2" color="text.secondary" sx={{ mt: -1 }}>
        {hint}
      </Typography>
    )}
    {children}
  </Box>
)

type FoldedProps = { name: string; open: boolean; children: ReactNode }

/** What is seldom needed, folded away; `open` where something stands in it when it is first shown. */
export function Folded({ name, open, children }: FoldedProps) {
  // Only at first: it must not close over a field that is being emptied.
  const [atFirst] = useState(open)
  return (
    <Box component="details" open={atFirst}>
      <Box component="summary" sx={summary}>
        {name}
      </Box>
      <Box sx={{ display: "grid", gap: 2, pt: 1.5 }}>{children}</Box>
    </Box>
  )
}

const summary = { cursor: "pointer", fontWeight: 600, py: 0.5, color: "primary.main", width: "fit-content" }
