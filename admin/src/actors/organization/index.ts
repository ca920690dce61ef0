import { lazy } from "react"

/** Screens of organizations. */
export const organization = {
  name: "Organization",
  show: lazy(() => import("../../dossier/DossierPage")),
  recordRepresentation: "label",
}
