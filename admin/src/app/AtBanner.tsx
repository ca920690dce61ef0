import { Box, Button } from "@mui/material"
import { t } from "../words"
import { app } from "../words/app"
import { Message } from "../words/Message"
import { useRevision, useSetRevision } from "./at"
import { instantWords } from "./days"
import { useRevisions } from "./revisions"
import { inksOf } from "./theme"

/** Says that one reads the past, from when it is, and leads back to now. */
export function AtBanner() {
  const revision = useRevision()
  const setRevision = useSetRevision()
  const { data: known = [] } = useRevisions(100, revision !== null)
  if (revision === null) return null
  const newest = known[0]?.revision
  const then = known.find((r) => r.revision === revision)
  return (
    <Box
      role="status"
      sx={(theme) => ({
        bgcolor: inksOf(theme).sunken,
        borderBottom: `1px dashed ${inksOf(theme).edge}`,
        px: { xs: 1.5, sm: 3 },
        py: 0.5,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 2,
      })}
    >
      <span>
        <Message
          of={then ? app.pastOf : newest !== undefined && revision > newest ? app.notYet : app.past}
          revision={<b>{revision}</b>}
          newest={newest}
          at={then && instantWords(then.at)}
        />
      </span>
      <Button size="small" onClick={() => setRevision(null)}>
        {t(app.backToNow)}
      </Button>
    </Box>
  )
}
