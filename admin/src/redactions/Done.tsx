import { Alert, AlertTitle, Box, Button } from "@mui/material"
import { useEffect, useRef } from "react"
import { Link } from "react-router-dom"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { Message } from "../words/Message"
import { redactions as said } from "../words/redactions"
import { Place } from "./Items"
import type { Elsewhere } from "./redactions"
import { askPath, together } from "./ways"

/** What came of asking or doing; `reason` goes along to the next one. */
export type Outcome = { act: "ask" | "doIt"; elsewhere: Elsewhere[]; reason?: string }

/** What was asked for or done, what comes next, and where the same words are said too. */
export function Done({ act, elsewhere, reason }: Outcome) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <Box
      ref={place}
      tabIndex={-1}
      sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)", outline: "none" }}
    >
      <Alert severity={act === "ask" ? "info" : "success"} role="status">
        <AlertTitle>{t(act === "ask" ? said.askedNow : said.doneNow)}</AlertTitle>
        {act === "ask" ? (
          t(said.anotherMust)
        ) : (
          <Message of={said.scrub} command={<code dir="ltr">npm run db:scrub</code>} />
        )}
      </Alert>
      {elsewhere.length > 0 ? (
        <Alert
          severity="warning"
          role="group"
          aria-label={t(said.elsewhere)}
          sx={{ "& .MuiAlert-message": { minWidth: 0 } }}
        >
          <AlertTitle>{t(said.elsewhere)}</AlertTitle>
          {t(said.elsewhereHint)}
          <Box component="ul" sx={{ listStyle: "none", m: 0, my: 1.5, p: 0, display: "grid", gap: 1 }}>
            {elsewhere.map((one) => (
              <li key={`${one.recordId} ${one.field}`}>
                <Place of={one}>{fieldName(one.field, one.kind)}</Place>
              </li>
            ))}
          </Box>
          <Button
            variant="outlined"
            color="inherit"
            component={Link}
            to={askPath(together(elsewhere))}
            state={{ reason }}
          >
            {t(said.askThese)}
          </Button>
        </Alert>
      ) : (
        act === "ask" && <span>{t(said.nowhereElse)}</span>
      )}
    </Box>
  )
}
