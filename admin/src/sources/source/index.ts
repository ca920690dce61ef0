import { lazy } from "react"

/** Screens of sources. */
export const source = {
  name: "Source",
  list: lazy(() => import("./SourceList")),
  show: lazy(() => import("./SourcePage")),
  recordRepresentation: "label",
}
