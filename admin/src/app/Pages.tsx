import { Box, Button } from "@mui/material"
import { useListContext } from "react-admin"

/** Which part of a list is shown, and the way to the others; nothing where all of it is. */
export function Pages() {
  const { page, perPage, setPage, total = 0, data } = useListContext()
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last === 1 && page === 1) return null
  const first = (page - 1) * perPage + 1
  const shown = data?.length ? `${first}–${first + data.length - 1} of ${total}` : `${total} in all`
  return (
    <Box
      component="nav"
      aria-label="Pages"
      sx={{ display: "flex", justifyContent: "flex-end", alignItems: "center", gap: 1, px: 1.5, py: 1 }}
    >
      <span role="status">{shown}</span>
      <Button disabled={page <= 1} onClick={() => setPage(Math.min(page - 1, last))}>
        Previous
      </Button>
      <Button disabled={page >= last} onClick={() => setPage(page + 1)}>
        Next
      </Button>
    </Box>
  )
}
