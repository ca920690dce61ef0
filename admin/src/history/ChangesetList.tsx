import { Box, Link, Paper, Typography } from "@mui/material"
import { Link as RouterLink } from "react-router-dom"
import { instantWords } from "../app/days"
import { Heading } from "../app/Heading"
import { Bdi } from "../app/Names"
import { useRevisions } from "../app/revisions"
import { Fault, Reading } from "../app/states"
import { t } from "../words"
import { history } from "../words/history"
import { menu } from "../words/menu"
import { changesetPath } from "./paths"

/** What was published last, newest first: a hundred changesets. */
export default function ChangesetList() {
  const { data, error, refetch } = useRevisions(100)
  return (
    <>
      <Heading title={t(menu.published)} sentence />
      {error && <Fault error={error} retry={refetch} within />}
      {!data && !error && <Reading />}
      <Paper variant="outlined" component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {data?.map((revision) => (
          <Box
            component="li"
            key={revision.revision}
            sx={{ px: 1.5, py: 1, borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}
          >
            <Link component={RouterLink} to={changesetPath(revision.changesetId)}>
              <Bdi>{revision.title}</Bdi>
            </Link>
            <Typography variant="body2" color="text.secondary">
              {[
                t(history.revision, { revision: revision.revision }),
                instantWords(revision.at),
                revision.author && t(history.by, { author: revision.author }),
                t(history.changes, { smart_count: revision.changes }),
                revision.withoutReview && t(history.withoutReview),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Typography>
          </Box>
        ))}
      </Paper>
    </>
  )
}
