import createCache from "@emotion/cache"
import { CacheProvider } from "@emotion/react"
import { arEG } from "@mui/material/locale"
import { createTheme, type Theme, ThemeProvider } from "@mui/material/styles"
import type { ReactNode } from "react"
import { t } from "../words"
import { app } from "../words/app"
import rtl from "stylis-plugin-rtl"

// A cache of its own: the same styles, mirrored, beside those an earlier language has left. Browsers of today need no
// prefixes for them.
const mirrored = createCache({ key: "rtl", stylisPlugins: [rtl] })

const inArabic = (outer: Theme) => createTheme({ ...outer, direction: "rtl" }, arEG, named())

// What the theme itself says to assistive technology.
const named = () => ({ components: { MuiPopover: { defaultProps: { "aria-label": t(app.choices) } } } })

/** The library's parts in Arabic and from the right. */
export default function RightToLeft({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={mirrored}>
      <ThemeProvider theme={inArabic}>{children}</ThemeProvider>
    </CacheProvider>
  )
}
