import { Box, Button, CircularProgress, Typography } from "@mui/material"
import { Component, type ReactNode } from "react"
import { useGetIdentity } from "react-admin"
import { Link as RouterLink, useLocation } from "react-router-dom"
import { t } from "../words"
import { app, roleName } from "../words/app"
import { messageOf } from "./faults"
import { Bdi } from "./Names"

type SayProps = {
  title: string
  children?: ReactNode
  action?: ReactNode
  role?: "alert" | "status"
  /** Whether it stands inside a page that has its own heading. */
  within?: boolean
}

/** A page, or part of one, that has nothing to show but a reason and what to do next. */
export const Say = ({ title, children, action, role, within }: SayProps) => (
  <Box role={role} sx={{ py: 6, px: 2, maxWidth: "60ch", marginInline: "auto", textAlign: "center" }}>
    <Typography component={within ? "h2" : "h1"} variant="h2" gutterBottom>
      {title}
    </Typography>
    <Typography color="text.secondary" component="div" sx={{ mb: 2 }}>
      {children}
    </Typography>
    {action}
  </Box>
)

/** While something is read. */
export const Reading = () => (
  <Box role="status" sx={{ display: "flex", gap: 1.5, justifyContent: "center", alignItems: "center", py: 8 }}>
    <CircularProgress size={18} aria-hidden />
    <Typography color="text.secondary">{t(app.reading)}</Typography>
  </Box>
)

/** What could not be read, in the register's words. */
export function Fault({ error, retry, within }: { error: unknown; retry?: () => void; within?: boolean }) {
  const absent = (error as { status?: number })?.status === 404
  return (
    <Say
      within={within}
      role="alert"
      title={t(absent ? app.notInRegister : app.unreadable)}
      action={retry && !absent && <Button onClick={retry}>{t(app.tryAgain)}</Button>}
    >
      <Bdi>{messageOf(error)}</Bdi>
    </Say>
  )
}

export const NothingHere = () => (
  <Say
    title={t(app.nothingHere)}
    action={
      <Button component={RouterLink} to="/">
        {t(app.toRegister)}
      </Button>
    }
  />
)

/** For who may read but not write: a visitor is asked to sign in, and comes back here. */
export function NotAllowed() {
  const { identity } = useGetIdentity()
  const location = useLocation()
  if (identity?.id)
    return <Say title={t(app.mayRead)}>{t(app.needsEditor, { role: roleName(String(identity.role)) })}</Say>
  return (
    <Say
      title={t(app.signInToWrite)}
      action={
        <Button variant="contained" component={RouterLink} to="/login" state={{ from: location }}>
          {t(app.signIn)}
        </Button>
      }
    >
      {t(app.everybodyReads)}
    </Say>
  )
}

/** Keeps a fault of one page from taking the frame down with it; another address (`at`) starts afresh. */
export class Boundary extends Component<{ at: string; children: ReactNode }, { error: unknown; at: string }> {
  override state = { error: null as unknown, at: this.props.at }
  static getDerivedStateFromError = (error: unknown) => ({ error })
  static getDerivedStateFromProps(props: { at: string }, state: { error: unknown; at: string }) {
    return props.at === state.at ? null : { error: null, at: props.at }
  }
  override render() {
    return this.state.error ? (
      <Fault error={this.state.error} retry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    )
  }
}
