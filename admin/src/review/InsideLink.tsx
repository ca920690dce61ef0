import { Link, type LinkProps } from "@mui/material"
import type { MouseEvent, ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import { useChangeset, useSetChangeset } from "../app/at"

type InsideLinkProps = { changeset: string; to: string; children: ReactNode; onFollow?: () => void } & Pick<
  LinkProps,
  "aria-label" | "sx"
>

/** A link to a page as it would stand with a changeset: whoever follows it is in that. */
export function InsideLink({ changeset, to, children, ...look }: InsideLinkProps) {
  const within = useChangeset()
  const setChangeset = useSetChangeset()
  const navigate = useNavigate()
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (within !== changeset) setChangeset(changeset)
    navigate(to)
  }
  return (
    <Link href={`/?changeset=${changeset}#${to}`} onClick={follow} {...look}>
      {children}
    </Link>
  )
}
