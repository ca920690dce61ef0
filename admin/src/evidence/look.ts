import type { Theme } from "@mui/material/styles"
import { inksOf, unknownLook } from "../app/theme"
import type { Mark } from "./support"

/** The look of a mark beside a count of voices, here and on the cards. */
export function markLook(theme: Theme, tone: Mark["tone"]) {
  const box = { whiteSpace: "nowrap", borderRadius: "3px", px: 0.75, py: "1px" } as const
  if (tone === "unsure") return { ...unknownLook(theme), ...box }
  const ink = tone === "against" ? inksOf(theme).rubric : inksOf(theme).faded
  return { ...box, color: ink, border: `1px solid ${tone === "against" ? ink : inksOf(theme).rule}` }
}
