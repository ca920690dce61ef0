import { Box } from "@mui/material"
import type { ReactNode } from "react"
import { t } from "../words"
import { app } from "../words/app"
import { unknownLook } from "./theme"

/** Words for what is not known: hatched and dashed, so that it is never taken for nothing or zero. */
export const Unknown = ({ children }: { children?: ReactNode }) => (
  <Box
    component="span"
    sx={[(theme) => unknownLook(theme), { px: 0.75, py: "1px", display: "inline-block", fontSize: "0.92em" }]}
  >
    {children ?? t(app.notStated)}
  </Box>
)
