import { lazy } from "react"

/** Screens of communities. */
export const community = {
  name: "Community",
  show: lazy(() => import("../../dossier/DossierPage")),
  recordRepresentation: "label",
}
