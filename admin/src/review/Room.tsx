import { Route, Routes } from "react-router-dom"
import { ChangesetAtWork } from "./ChangesetAtWork"
import { MyChangesets, ToReview } from "./Lists"

/** Changesets: one's own, those to review, and the page of each. */
export default function Room() {
  return (
    <Routes>
      <Route index element={<ToReview />} />
      <Route path="mine" element={<MyChangesets />} />
      <Route path=":id" element={<ChangesetAtWork />} />
    </Routes>
  )
}
