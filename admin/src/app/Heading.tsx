import { Box, Typography } from "@mui/material"
import { useEffect, type ReactNode } from "react"

/** Names the page in the browser's title. */
export function useHeading(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Sijill` : "Sijill"
  }, [title])
}

type HeadingProps = {
  title: string
  /** Whether the title is a sentence of ours, not a name. */
  sentence?: boolean
  over?: ReactNode
  children?: ReactNode
  actions?: ReactNode
}

/** Head of a page: what sort of page (`over`), its title, what can be done. The title also names the browser's tab. */
export function Heading({ title, sentence, over, children, actions }: HeadingProps) {
  useHeading(title)
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "end", gap: 1, mb: 2 }}>
      <Box sx={{ flex: 1, minWidth: "min(100%, 20rem)" }}>
        {over && (
          <Typography variant="overline" component="p" color="text.secondary">
            {over}
          </Typography>
        )}
        <Typography variant="h1">
          <bdi dir={sentence ? "ltr" : "auto"}>{title}</bdi>
        </Typography>
        {children}
      </Box>
      {actions && <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>{actions}</Box>}
    </Box>
  )
}
