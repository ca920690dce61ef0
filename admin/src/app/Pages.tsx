import { Box, Button } from "@mui/material"
import { useListContext } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"

/** Which part of a list is shown, and the way to the others; nothing where all of it is. */
export function Pages() {
  const { page, perPage, setPage, total = 0, data } = useListContext()
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last === 1 && page === 1) return null
  const first = (page - 1) * perPage + 1
  const shown = data?.length ? t(app.shown, { first, last: first + data.length - 1, total }) : t(app.inAll, { total })
  return (
    <Box
      component="nav"
      aria-label={t(app.pages)}
      sx={{ display: "flex", justifyContent: "flex-end", alignItems: "center", gap: 1, px: 1.5, py: 1 }}
    >
      <span role="status">{shown}</span>
      <Button disabled={page <= 1} onClick={() => setPage(Math.min(page - 1, last))}>
        {t(app.previous)}
      </Button>
      <Button disabled={page >= last} onClick={() => setPage(page + 1)}>
        {t(app.next)}
      </Button>
    </Box>
  )
}
