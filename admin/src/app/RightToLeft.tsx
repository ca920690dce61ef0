import createCache from "@emotion/cache"
import { CacheProvider } from "@emotion/react"
import { arEG } from "@mui/material/locale"
import { createTheme, type Theme, ThemeProvider } from "@mui/material/styles"
import type { ReactNode } from "react"
import { prefixer } from "stylis"
import rtl from "stylis-plugin-rtl"

// A cache of its own: the same styles, mirrored, beside those an earlier language has left.
const mirrored = createCache({ key: "rtl", stylisPlugins: [prefixer, rtl] })

const inArabic = (outer: Theme) => createTheme({ ...outer, direction: "rtl" }, arEG)

/** The library's parts in Arabic and from the right. */
export default function RightToLeft({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={mirrored}>
      <ThemeProvider theme={inArabic}>{children}</ThemeProvider>
    </CacheProvider>
  )
}
