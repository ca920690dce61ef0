import { Button } from "@mui/material"
import { useChangeset, useSetChangeset } from "../app/at"
import { Say } from "../app/states"
import { Link as RouterLink } from "react-router-dom"
import { t } from "../words"
import { inside } from "../words/inside"
import { reviewPath } from "./paths"

/** In place of a form, where the changeset one is in takes no changes. */
export default function Closed() {
  const id = useChangeset()
  const setChangeset = useSetChangeset()
  return (
    <Say
      title={t(inside.closed)}
      action={
        <>
          {id && (
            <Button component={RouterLink} to={reviewPath(id)}>
              {t(inside.look)}
            </Button>
          )}
          <Button onClick={() => setChangeset(null)}>{t(inside.leave)}</Button>
        </>
      }
    >
      {t(inside.closedHint)}
    </Say>
  )
}
