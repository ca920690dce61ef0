import { Box, Container, CssBaseline, Link } from "@mui/material"
import { lazy, Suspense, type ReactNode } from "react"
import { Notification } from "react-admin"
import { useLocation } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"
import { Message } from "../words/Message"
import { useChangeset } from "./at"
import { AtBanner } from "./AtBanner"
import { Bar } from "./Bar"
import { PaletteKey } from "./PaletteKey"
import { SignInNeeded } from "./SignInNeeded"
import { Boundary, Reading } from "./states"

const InsideBanner = lazy(() => import("../review/InsideBanner"))

const skip = {
  position: "absolute",
  insetInlineStart: -9999,
  "&:focus": { insetInlineStart: 8, top: 8, zIndex: 2000, p: 1, bgcolor: "background.paper" },
} as const

/** The frame of every screen: bar, banner of the past or of a changeset, page. */
export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const inside = useChangeset() !== null
  const toContent = () => document.getElementById("content")?.focus()
  return (
    <Box
      sx={{
        minHeight: "100vh",
        display: "flex",
        flexDirection: "column",
        bgcolor: "background.default",
        color: "text.primary",
      }}
    >
      <CssBaseline />
      <Box component="button" type="button" onClick={toContent} sx={skip}>
        {t(app.skip)}
      </Box>
      <Bar />
      <AtBanner />
      <Suspense fallback={null}>{inside && <InsideBanner />}</Suspense>
      <Container
        component="main"
        id="content"
        tabIndex={-1}
        maxWidth="xl"
        sx={{ py: { xs: 2, sm: 3 }, outline: "none" }}
      >
        <Boundary at={pathname}>
          <Suspense fallback={<Reading />}>{children}</Suspense>
        </Boundary>
      </Container>
      <Foot />
      <PaletteKey />
      <SignInNeeded />
      <Notification />
    </Box>
  )
}

const Foot = () => (
  <Box
    component="footer"
    sx={{ mt: "auto", px: { xs: 2, sm: 3 }, py: 2, fontSize: "0.85rem", color: "text.secondary" }}
  >
    <Message
      of={app.foot}
      explorer={
        <Link href="/docs/explorer" underline="always">
          {t(app.explorer)}
        </Link>
      }
    />
  </Box>
)
