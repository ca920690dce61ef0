import { Box } from "@mui/material"
import type { ReactNode } from "react"
import { unknownLook } from "../app/theme"

/** What a source leaves unsaid: never empty, never nought. */
export const Unsaid = ({ children = "not stated" }: { children?: ReactNode }) => (
  <Box component="span" sx={[unknownLook, { px: 0.75, py: "1px", whiteSpace: "nowrap", fontSize: "0.88em" }]}>
    {children}
  </Box>
)

/** What stands beside a value, in a fainter ink. */
export const Beside = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ color: "text.secondary", fontSize: "0.9em" }}>
    {children}
  </Box>
)
