import { lazy } from "react"

/** Screens of funding flows. */
export const fundingFlow = {
  name: "FundingFlow",
  list: lazy(() => import("./FundingFlowList")),
  show: lazy(() => import("./FundingFlowPage")),
  recordRepresentation: "label",
}
