import { lazy } from "react"

/** Screens of people. */
export const person = {
  name: "Person",
  list: lazy(() => import("./PersonList")),
  show: lazy(() => import("../../dossier/DossierPage")),
  recordRepresentation: "label",
}
