import { Box } from "@mui/material"
import type { ReactNode } from "react"

/** As wide as lines are read with ease, in the middle of a wide screen. */
export const column = { maxWidth: "60rem", marginInline: "auto" } as const

/** A page that is read from its top to its end. */
export const Article = ({ children }: { children: ReactNode }) => (
  <Box component="article" sx={{ ...column, display: "grid", gap: 3 }}>
    {children}
  </Box>
)
