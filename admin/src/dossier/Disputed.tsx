import { Box, Button, Typography } from "@mui/material"
import { useState } from "react"
import { Bdi } from "../app/Names"
import { Fault, Reading } from "../app/states"
import { inksOf } from "../app/theme"
import { labelOf } from "../app/vocabulary"
import { markLook } from "../evidence/look"
import { t } from "../words"
import { pages } from "../words/pages"
import { type ConflictSet, useSets } from "./disputes"
import { Member } from "./Member"
import { Section } from "./Section"

/** What is disputed about a record: every conflict set its claims stand in, all sides beside each other. */
export function DisputedSection({ sets: ids }: { sets: string[] }) {
  const { data, error, refetch, isLoading } = useSets(ids)
  return (
    <Section
      title={t(pages.disputed)}
      aside={
        ids.length > 0 && (
          <Typography color="text.secondary">{t(pages.disputedAside, { smart_count: ids.length })}</Typography>
        )
      }
    >
      {ids.length === 0 && <Typography color="text.secondary">{t(pages.noneDisputed)}</Typography>}
      {error && <Fault error={error} retry={refetch} within />}
      {isLoading && <Reading />}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 3 }}>
        {data?.map((set) => (
          <li key={set.id}>
            <Dispute set={set} />
          </li>
        ))}
      </Box>
    </Section>
  )
}

// More than these side by side and nothing is compared any more.
const atOnce = 4

function Dispute({ set: { nature, resolution, reason, members } }: { set: ConflictSet }) {
  const [all, setAll] = useState(false)
  const shown = all || members.length <= atOnce + 1 ? members : members.slice(0, atOnce)
  const open = resolution === "OPEN"
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1.5, rowGap: 0.5 }}>
        <Typography variant="h3" sx={{ "&::first-letter": { textTransform: "uppercase" } }}>
          {labelOf("ConflictNature", nature)}
        </Typography>
        <Box component="span" sx={(theme) => ({ ...markLook(theme, open ? "against" : "bound"), fontSize: "0.85rem" })}>
          {open ? t(pages.unresolved) : labelOf("ConflictResolution", resolution)}
        </Box>
      </Box>
      <Typography sx={{ maxWidth: "70ch", overflowWrap: "anywhere", mb: 1 }}>
        <Bdi>{reason}</Bdi>
      </Typography>
      <Box component="ul" sx={sides}>
        {shown.map(({ record, preferred }) => (
          <Box
            component="li"
            key={record.id}
            sx={(theme) => ({ ...side, borderTop: `3px solid ${preferred ? inksOf(theme).sure : inksOf(theme).edge}` })}
          >
            <Member record={record} preferred={preferred} />
          </Box>
        ))}
      </Box>
      {shown.length < members.length && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 0.5 }}>
          {t(pages.showAll, { count: members.length })}
        </Button>
      )}
    </>
  )
}

const sides = {
  listStyle: "none",
  m: 0,
  p: 0,
  display: "grid",
  gap: 1.5,
  gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 13rem), 1fr))",
} as const
const side = {
  p: 1.25,
  bgcolor: "background.paper",
  overflowWrap: "anywhere",
  display: "grid",
  gap: 0.75,
  alignContent: "start",
}
