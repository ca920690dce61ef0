import { lazy } from "react"

/** Screens of communities. */
export const community = {
  name: "Community",
  show: lazy(() => import("../profile/ProfilePage")),
  recordRepresentation: "label",
}
