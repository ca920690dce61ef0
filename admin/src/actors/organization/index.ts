import { lazy } from "react"
import { NothingHere } from "../../app/states"

/** Screens of organizations. */
export const organization = {
  name: "Organization",
  show: lazy(() => import("../../dossier/DossierPage")),
  list: NothingHere,
  recordRepresentation: "label",
}
