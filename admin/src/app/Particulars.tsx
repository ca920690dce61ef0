import { Box } from "@mui/material"
import type { ReactNode } from "react"

/** Name and value of each field of a record; what has no value is left out. */
export const Particulars = ({ of }: { of: [name: string, value: ReactNode][] }) => (
  <Box
    component="dl"
    sx={{
      display: "grid",
      gridTemplateColumns: { xs: "1fr", sm: "minmax(9rem, max-content) 1fr" },
      columnGap: 3,
      m: 0,
      "& dt": { color: "text.secondary", pt: { xs: 1, sm: 0.75 } },
      "& dd": { m: 0, py: { xs: 0, sm: 0.75 }, overflowWrap: "anywhere" },
    }}
  >
    {of.map(([name, value]) =>
      value === null || value === undefined || value === "" || value === false ? null : (
        <Box key={name} sx={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Box>
      ),
    )}
  </Box>
)
