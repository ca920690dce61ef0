import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material"
import { useId, useState } from "react"
import { t } from "../words"
import { accounts } from "../words/accounts"

/** A secret of somebody: a password or a token that was just made. */
export type Secret = { title: string; secret: string }

/** Shows a secret this once, with a button that copies it. Only a word closes it: a slip beside it would lose the secret. */
export function Once({ title, secret, onClose }: Secret & { onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const id = useId()
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false), // it stands there to be selected
    )
  return (
    <Dialog open aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Alert severity="warning">
          <b>{t(accounts.once)}.</b> {t(accounts.onceHint)}
        </Alert>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          <Typography
            component="code"
            dir="ltr"
            sx={{
              flex: "1 1 16rem",
              fontFamily: "monospace",
              overflowWrap: "anywhere",
              userSelect: "all",
              p: 1,
              border: 1,
              borderColor: "divider",
              borderRadius: 1,
            }}
          >
            {secret}
          </Typography>
          <Button variant="outlined" onClick={copy}>
            {t(accounts.copy)}
          </Button>
          <Box component="span" role="status" sx={{ minWidth: "4rem", color: "success.main" }}>
            {copied && t(accounts.copied)}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t(accounts.done)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
