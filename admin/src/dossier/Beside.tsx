import { Box } from "@mui/material"
import type { ReactNode } from "react"

/** What stands beside a value, in a fainter ink. */
export const Beside = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ color: "text.secondary", fontSize: "0.9em" }}>
    {children}
  </Box>
)
