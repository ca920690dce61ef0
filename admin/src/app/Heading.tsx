import { Box, Typography } from "@mui/material"
import { t } from "../words"
import { app } from "../words/app"
import { useEffect, type ReactNode } from "react"
import { Bdi, Sentence } from "./Names"

/** Names the page in the browser's title. */
export function useHeading(title: string): void {
  useEffect(() => {
    document.title = [title, t(app.name)].filter(Boolean).join(" · ")
  }, [title])
}

type HeadingProps = {
  title: string
  /** Whether the title is in the words of the interface, not a name. */
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
        <Typography variant="h1">{sentence ? <Sentence>{title}</Sentence> : <Bdi>{title}</Bdi>}</Typography>
        {children}
      </Box>
      {actions && <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>{actions}</Box>}
    </Box>
  )
}
