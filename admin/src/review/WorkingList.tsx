import { Box, Button, Link, Paper, Typography } from "@mui/material"
import type { ReactNode } from "react"
import { Link as RouterLink } from "react-router-dom"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { Fault, Reading } from "../app/states"
import { t } from "../words"
import { inside } from "../words/inside"
import { review } from "../words/review"
import { reviewPath } from "./paths"
import { StatusMark } from "./StatusMark"
import { type Listed, useWorking } from "./working"

type WorkingListProps = {
  asked: { mine: boolean; status: string[] | null }
  /** What is said where there is none. */
  children: ReactNode
}

/** Changesets that are worked on, the last touched first. */
export function WorkingList({ asked, children }: WorkingListProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useWorking(asked)
  const found = data?.pages.flat() ?? []
  if (error) return <Fault error={error} retry={refetch} within />
  if (!data) return <Reading />
  if (found.length === 0) return children
  return (
    <>
      <Paper variant="outlined" component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {found.map((one) => (
          <Box
            component="li"
            key={one.id}
            sx={{ px: 1.5, py: 1, borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}
          >
            <One of={one} />
          </Box>
        ))}
      </Paper>
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => fetchNextPage()} sx={{ mt: 1 }}>
          {t(review.more)}
        </Button>
      )}
    </>
  )
}

const One = ({ of: { id, title, author, mine, status, size, updatedAt, submittedAt } }: { of: Listed }) => (
  <>
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, overflowWrap: "anywhere" }}>
      <Link component={RouterLink} to={reviewPath(id)} sx={{ fontWeight: 600, minWidth: 0 }}>
        <Bdi>{title}</Bdi>
      </Link>
      <StatusMark status={status} />
    </Box>
    <Typography variant="body2" color="text.secondary">
      {[
        !mine && t(review.by, { author }),
        t(inside.changes, { smart_count: size }),
        status === "SUBMITTED" && submittedAt
          ? t(review.submittedOn, { at: instantWords(submittedAt) })
          : t(review.touched, { at: instantWords(updatedAt) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </Typography>
  </>
)
