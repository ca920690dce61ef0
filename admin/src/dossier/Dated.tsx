import { Box } from "@mui/material"
import { dayWords } from "../app/days"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import type { Claim } from "./claim"
import { Beside } from "./Beside"

type Props = { claim: Pick<Claim, "when" | "lastAttested">; happening?: boolean }

/**
 * When a claim holds, how far that is inferred, and the latest day anybody vouches for it; of a happening, which does
 * not go on, only when it was.
 */
export function Dated({ claim, happening = false }: Props) {
  const { when } = claim
  const lastAttested = happening ? null : claim.lastAttested
  const inferred = when?.startBasis === "INFERRED" || when?.endBasis === "INFERRED"
  return (
    <Box sx={{ display: "flex", flexDirection: "column", alignItems: "start", gap: 0.25 }}>
      {when?.phrase && <span>{when.phrase}</span>}
      {!when?.phrase && !lastAttested && <Unknown>no date</Unknown>}
      {inferred && <Beside>inferred</Beside>}
      {lastAttested && <Beside>Last attested {dayWords(lastAttested)}</Beside>}
    </Box>
  )
}

/** Marks what is not said to be so: an intention or a forecast, with its condition; and the source's limiting words. */
export function Reserve({ claim: { modality, condition, qualifier } }: { claim: Claim }) {
  return (
    <>
      {qualifier && <Beside> “{qualifier}”</Beside>}
      {modality !== "ACTUAL" && (
        <>
          {" "}
          <Unknown>{labelOf("Modality", modality)}</Unknown>
        </>
      )}
      {condition && <Beside> if: {condition}</Beside>}
    </>
  )
}
