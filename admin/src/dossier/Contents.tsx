import { Box, Link } from "@mui/material"
import { useLayoutEffect, useRef, useState } from "react"
import { t } from "../words"
import { pages } from "../words/pages"

/** The parts of the page it stands in, to go to: the headings of the sections around it. */
export function Contents() {
  const ref = useRef<HTMLElement>(null)
  const [parts, setParts] = useState<HTMLElement[]>([])
  // Sections come and go with what is read in them.
  useLayoutEffect(() => {
    const page = ref.current?.parentElement
    if (!page) return
    const look = () => {
      const found = [...page.querySelectorAll<HTMLElement>("section > div > h2")]
      setParts((known) => (known.length === found.length && known.every((h, i) => h === found[i]) ? known : found))
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(page, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [])
  const go = (heading: HTMLElement) => {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: "start" })
  }
  return (
    <Box component="nav" ref={ref} aria-label={t(pages.onThisPage)} sx={row}>
      {parts.map((heading) => (
        <Link key={heading.id} component="button" type="button" onClick={() => go(heading)}>
          {heading.textContent}
        </Link>
      ))}
    </Box>
  )
}

const row = {
  display: "flex",
  flexWrap: "wrap",
  columnGap: 2.5,
  rowGap: 0.25,
  "& button": { minHeight: { xs: 36, sm: 24 }, fontSize: "0.95rem" },
} as const
