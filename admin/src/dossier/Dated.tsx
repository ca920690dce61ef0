import { Box } from "@mui/material"
import { dayWords } from "../app/days"
import { labelOf } from "../app/vocabulary"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Message } from "../words/Message"
import { type Claim, readingOf } from "./claim"
import { Beside } from "./Beside"
import { Printed } from "./Printed"

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
      {!when?.phrase && !lastAttested && <Unknown>{t(said.noDate)}</Unknown>}
      {inferred && <Beside>{t(said.inferred)}</Beside>}
      {lastAttested && <Beside>{t(said.lastAttested, { day: dayWords(lastAttested) })}</Beside>}
    </Box>
  )
}

/**
 * Marks what is not said to be so: an intention or a forecast, with its condition; one reading of a sentence that has
 * several; and the source's limiting words.
 */
export function Reserve({ claim }: { claim: Claim }) {
  const { modality, condition, qualifier } = claim
  return (
    <>
      {readingOf(claim) && (
        <>
          {" "}
          <Unknown>{t(said.oneReading)}</Unknown>
        </>
      )}
      {qualifier && (
        <Beside>
          {" "}
          <Printed words={qualifier} />
        </Beside>
      )}
      {modality !== "ACTUAL" && (
        <>
          {" "}
          <Unknown>{labelOf("Modality", modality)}</Unknown>
        </>
      )}
      {condition && (
        <Beside>
          {" "}
          <Message of={said.condition} condition={<Bdi>{condition}</Bdi>} />
        </Beside>
      )}
    </>
  )
}
