import { Box, ButtonBase } from "@mui/material"
import type { Theme } from "@mui/material/styles"
import { Fragment, lazy, Suspense, useState } from "react"
import { inksOf, unknownLook } from "../app/theme"
import { t } from "../words"
import { evidence } from "../words/evidence"
import { markLook } from "./look"
import { marksOf, type Support, voicesInWords } from "./support"

const EvidenceDrawer = lazy(() => import("./EvidenceDrawer"))

type Props = { claim: { id: string; label?: string; support?: Support | null; lastAttested?: string | null } }

/** How many voices stand behind a claim, with what a reader must know of them; opens who says so, where and how firmly. */
export function EvidenceBadge({ claim }: Props) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const { support } = claim
  const marks = support ? marksOf(support) : []
  // Begins with what is to be seen, so that it can be called by voice.
  const seen = [support ? voicesInWords(support.voices) : t(evidence.heading), ...marks.map((mark) => mark.words)].join(
    " ",
  )
  const show = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      <ButtonBase
        onClick={show}
        aria-haspopup="dialog"
        aria-label={claim.label ? t(evidence.whoOf, { seen, claim: claim.label }) : t(evidence.whoHere, { seen })}
        sx={badgeLook}
      >
        <Box component="span" sx={(theme) => (support?.voices === 0 ? noVoice(theme) : count)}>
          {support ? voicesInWords(support.voices) : t(evidence.heading)}
        </Box>
        {marks.map((mark) => (
          <Fragment key={mark.words}>
            {" "}
            <Box component="span" sx={(theme) => markLook(theme, mark.tone)}>
              {mark.words}
            </Box>
          </Fragment>
        ))}
      </ButtonBase>
      {wanted && (
        <Suspense fallback={null}>
          <EvidenceDrawer id={claim.id} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const badgeLook = (theme: Theme) => ({
  // Fingers need more room than a pointer.
  minHeight: { xs: 32, sm: 24 },
  minWidth: { xs: 32, sm: 0 },
  display: "inline-flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "flex-start",
  gap: 0.5,
  borderRadius: "3px",
  font: "inherit",
  fontSize: "0.8rem",
  lineHeight: 1.35,
  textAlign: "start",
  color: "primary.main",
  "&:hover": { textDecoration: "underline", backgroundColor: inksOf(theme).sunken },
  "&.Mui-focusVisible": { outline: `2px solid ${inksOf(theme).primary}`, outlineOffset: 2 },
})

const count = {
  whiteSpace: "nowrap",
  fontWeight: 600,
  border: "1px solid",
  borderRadius: "3px",
  px: 0.75,
  py: "1px",
} as const
const noVoice = (theme: Theme) =>
  ({ ...unknownLook(theme), whiteSpace: "nowrap", fontWeight: 600, px: 0.75, py: "1px" }) as const
