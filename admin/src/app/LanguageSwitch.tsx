import { Button } from "@mui/material"
import { useLocaleState, useLocales } from "react-admin"

/** Leads to the other language, in its own words: whoever reads only that one finds it. The choice is remembered. */
export function LanguageSwitch() {
  const [now, setLanguage] = useLocaleState()
  const other = useLocales().find(({ locale }) => locale !== now)
  if (!other) return null
  return (
    <Button color="inherit" lang={other.locale} onClick={() => setLanguage(other.locale)}>
      {other.name}
    </Button>
  )
}
