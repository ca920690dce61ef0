import { lazy } from "react"

/** Screens of places. */
export const place = { name: "Place", show: lazy(() => import("./PlacePage")), recordRepresentation: "label" }
