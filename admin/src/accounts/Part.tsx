import { Box, Typography } from "@mui/material"
import { type ReactNode, useId } from "react"

type PartProps = { title: string; hint?: string; actions?: ReactNode; children: ReactNode }

/** One part of a page about accounts, under its heading. */
export function Part({ title, hint, actions, children }: PartProps) {
  const heading = useId()
  return (
    <Box component="section" aria-labelledby={heading} sx={{ minWidth: 0 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "end", gap: 1, mb: 1 }}>
        <Box sx={{ flex: 1, minWidth: "min(100%, 18rem)" }}>
          <Typography variant="h2" id={heading}>
            {title}
          </Typography>
          {hint && (
            <Typography color="text.secondary" sx={{ maxWidth: "75ch" }}>
              {hint}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      {children}
    </Box>
  )
}
