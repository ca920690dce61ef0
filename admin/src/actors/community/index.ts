import { lazy } from "react"
import { NothingHere } from "../../app/states"

/** Screens of communities. */
export const community = {
  name: "Community",
  show: lazy(() => import("../../dossier/DossierPage")),
  list: NothingHere,
  recordRepresentation: "label",
}
