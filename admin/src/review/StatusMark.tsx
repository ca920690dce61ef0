import { Box } from "@mui/material"
import { inksOf } from "../app/theme"
import { labelOf } from "../app/vocabulary"

const inks = { RETURNED: "warn", DECLINED: "rubric", PUBLISHED: "sure", SUBMITTED: "primary" } as const

/** How far a changeset has come, as a mark. */
export const StatusMark = ({ status }: { status: string }) => (
  <Box
    component="span"
    sx={(theme) => {
      const ink = inksOf(theme)[inks[status as keyof typeof inks] ?? "faded"]
      return {
        color: ink,
        border: `1px solid ${ink}`,
        borderRadius: "3px",
        px: 0.75,
        fontSize: "0.85rem",
        whiteSpace: "nowrap",
      }
    }}
  >
    {labelOf("ChangesetStatus", status)}
  </Box>
)
