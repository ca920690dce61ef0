import { lazy } from "react"

/** Screens of armed groups: the list, and the dossier of one. */
export const armedGroup = {
  name: "ArmedGroup",
  list: lazy(() => import("./ArmedGroupList")),
  show: lazy(() => import("../../dossier/DossierPage")),
  recordRepresentation: "label",
}
