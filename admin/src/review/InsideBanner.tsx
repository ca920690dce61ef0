import { Box, Button, Link } from "@mui/material"
import { useEffect } from "react"
import { useNotify } from "react-admin"
import { Link as RouterLink } from "react-router-dom"
import { useSetChangeset } from "../app/at"
import { isAmendable, useInside } from "../app/inside"
import { Bdi } from "../app/Names"
import { inksOf } from "../app/theme"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { inside as words } from "../words/inside"
import { Message } from "../words/Message"
import { reviewPath } from "./paths"
import { short } from "./short"

/** Says in which changeset one works or looks around, and leads to its page and out. Leaves one that is closed. */
export default function InsideBanner() {
  const inside = useInside()
  const setChangeset = useSetChangeset()
  const notify = useNotify()
  const over = inside && (inside.mine ? !isAmendable(inside) : inside.status === "PUBLISHED")
  useEffect(() => {
    if (inside === undefined || (inside && !over)) return
    const status = inside && labelOf("ChangesetStatus", inside.status)
    notify(inside ? t(words.left, { title: short(inside.title), status }) : t(words.notThere), { type: "info" })
    setChangeset(null)
  }, [inside, over, notify, setChangeset])
  if (!inside || over) return null
  const { id, title, mine, size, faults } = inside
  return (
    <Box role="status" sx={look}>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Message
          of={mine ? words.working : words.looking}
          title={
            <b>
              <Bdi>{short(title)}</Bdi>
            </b>
          }
        />{" "}
        {t(words.changes, { smart_count: size })}
        {faults.length > 0 && (
          <>
            {" · "}
            <Box component="span" sx={{ color: "warning.main", fontWeight: 600 }}>
              {t(words.faults, { smart_count: faults.length })}
            </Box>
          </>
        )}
      </Box>
      <Link
        component={RouterLink}
        to={reviewPath(id)}
        sx={{ display: "inline-flex", minHeight: 26, alignItems: "center" }}
      >
        {t(words.look)}
      </Link>
      <Button size="small" onClick={() => setChangeset(null)}>
        {t(words.leave)}
      </Button>
    </Box>
  )
}

const look = (theme: Parameters<typeof inksOf>[0]) => ({
  bgcolor: inksOf(theme).sunken,
  borderBottom: `1px dashed ${inksOf(theme).edge}`,
  px: { xs: 1.5, sm: 3 },
  py: 0.5,
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: 2,
})
