import { Box, Typography } from "@mui/material"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { Section } from "../dossier/Section"
import { t } from "../words"
import { Message } from "../words/Message"
import { review } from "../words/review"
import { CommentForm } from "./CommentForm"
import { useNamesIn } from "./records"
import type { Act, Working } from "./working"

/** What was done and said about a changeset, the oldest first, and a place to say more. */
export function Happened({ of }: { of: Working }) {
  const nameOf = useNamesIn(
    of,
    of.acts.flatMap(({ recordId }) => recordId ?? []),
  )
  return (
    <Section title={t(review.happened)}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {of.acts.map((act) => (
          <li key={act.ordinal}>
            <Said act={act} about={act.recordId && nameOf(act.recordId)} />
          </li>
        ))}
      </Box>
      {of.mayDo.includes("COMMENTED") && <CommentForm changeset={of.id} />}
    </Section>
  )
}

/** One act, with its words. */
export const Said = ({ act, about }: { act: Act; about?: string | null }) => (
  <Box sx={{ overflowWrap: "anywhere" }}>
    <Typography variant="body2" color="text.secondary">
      <Message of={review[act.type as "OPENED"]} by={<Bdi>{act.by}</Bdi>} at={instantWords(act.at)} />
      {about && (
        <>
          {" · "}
          <Message of={review.aboutChange} label={<Bdi>{about}</Bdi>} />
        </>
      )}
    </Typography>
    {act.words && (
      <Typography
        dir="auto"
        sx={{
          whiteSpace: "pre-line",
          borderInlineStart: "3px solid",
          borderColor: "divider",
          paddingInlineStart: 1.5,
          maxWidth: "70ch",
        }}
      >
        {act.words}
      </Typography>
    )}
  </Box>
)
