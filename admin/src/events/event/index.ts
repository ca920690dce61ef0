import { lazy } from "react"

/** Screens of events. */
export const event = { name: "Event", show: lazy(() => import("./EventPage")), recordRepresentation: "label" }
