import { Box, Button, Paper, Typography } from "@mui/material"
import { instantWords } from "../app/days"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { Message } from "../words/Message"
import { redactions as said } from "../words/redactions"
import { Items } from "./Items"
import type { Redaction } from "./redactions"
import type { Act } from "./SettleDialog"

/** One redaction: why, of what, by whom, and what one may do with it. */
export function Entry({ of, onSettle }: { of: Redaction; onSettle: (act: Act) => void }) {
  const { reason, items, askedBy, askedAt, status, settledBy, settledAt, revision, mine } = of
  return (
    <Paper
      component="li"
      variant="outlined"
      sx={{ px: 2, py: 1.5, display: "grid", gap: 1, gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" }}
    >
      <Typography sx={{ whiteSpace: "pre-line", fontWeight: 600 }}>
        <Bdi>{reason}</Bdi>
      </Typography>
      <Items of={items} />
      <Typography variant="body2" color="text.secondary" component="div">
        <Message of={said.asked} by={<Bdi>{askedBy}</Bdi>} at={instantWords(askedAt)} />
        {settledAt && (
          <div>
            <Message
              of={status === "DONE" ? said.doneBy : said.refusedBy}
              state={<b>{labelOf("RedactionStatus", status)}</b>}
              by={<Bdi>{settledBy ?? ""}</Bdi>}
              at={instantWords(settledAt)}
              revision={revision}
            />
          </div>
        )}
      </Typography>
      {status === "ASKED" && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          {mine ? (
            <>
              <Typography variant="body2" sx={{ flex: 1, minWidth: "min(100%, 14rem)" }}>
                {t(said.anotherMust)}
              </Typography>
              <Button variant="outlined" aria-haspopup="dialog" onClick={() => onSettle("takeBack")}>
                {t(said.takeBack)}
              </Button>
            </>
          ) : (
            <>
              <Button variant="contained" color="error" aria-haspopup="dialog" onClick={() => onSettle("doIt")}>
                {t(said.doIt)}
              </Button>
              <Button variant="outlined" aria-haspopup="dialog" onClick={() => onSettle("refuse")}>
                {t(said.refuse)}
              </Button>
            </>
          )}
        </Box>
      )}
    </Paper>
  )
}
