import { Box } from "@mui/material"

/** Whether something stands or is ended: told in words, and by an edge. */
export const State = ({ off, on, offIs }: { off: boolean; on: string; offIs: string }) => (
  <Box
    component="span"
    sx={{
      px: 0.75,
      py: 0.25,
      fontSize: "0.85rem",
      whiteSpace: "nowrap",
      borderRadius: 1,
      border: 1,
      borderStyle: off ? "dashed" : "solid",
      borderColor: off ? "text.secondary" : "success.main",
      color: off ? "text.secondary" : "success.main",
    }}
  >
    {off ? offIs : on}
  </Box>
)
