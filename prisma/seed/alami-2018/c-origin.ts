// C. Origin

import { fact } from "../dossier"
import { actors } from "./actors"
import { common, name, position } from "./claims"
import { cite, speakers } from "./sources"

const { khaledMerhi, liwaAlBaqir } = actors
const { A } = speakers

export const origin = [
  fact("F023", [position(khaledMerhi, "FOUNDER", liwaAlBaqir, { when: { edtf: "2012~" } })], cite(A, 1)),
  fact("F023", [name(khaledMerhi, "Khaled Merhi", common)], cite(A, 1)),
]
