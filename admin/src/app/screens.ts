import { lazy } from "react"

const list = lazy(() => import("../record/RecordList"))
const page = lazy(() => import("../record/RecordPage"))
const create = lazy(() => import("../record/RecordCreate"))
const edit = lazy(() => import("../record/RecordEdit"))

const dossier = lazy(() => import("../dossier/DossierPage"))

/** Kinds whose page is more than their fields. */
const pages: Record<string, typeof page> = {
  ArmedGroup: dossier,
  Person: dossier,
  Organization: dossier,
  Community: dossier,
  Place: lazy(() => import("../places/place/PlacePage")),
  Event: lazy(() => import("../events/event/EventPage")),
  Source: lazy(() => import("../sources/source/SourcePage")),
  FundingFlow: lazy(() => import("../funding/funding-flow/FundingFlowPage")),
}

/** The screens of a kind, as react-admin takes them. */
export const screensOf = (kind: string) => ({
  name: kind,
  list,
  show: pages[kind] ?? page,
  create,
  edit,
  recordRepresentation: "label",
})
