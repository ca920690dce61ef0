// A. The document and how it was sourced

import { fact } from "../dossier"
import { actors } from "./actors"
import { attribute, position } from "./claims"
import { unnamed } from "./ends"
import { common, name } from "./names"
import { attested, cite, header, noted, reasoned, sources, speakers } from "./sources"

const { monaAlami, nawarShaaban } = actors
const { article } = sources
const { A, MB, SH } = speakers

export const document = [
  fact("F001", [article], header(noted("The title and the language."))),
  fact("F002", [article], header(noted("The day of publication."))),
  fact("F003", [article], header(noted("The author."))),
  fact("F003", [name(monaAlami, "Mona Alami", common)], header()),
  fact(
    "F004",
    [
      position(monaAlami, "RESEARCHER", unnamed(), {
        title: "Non-Resident Fellow in Security and Politics in the Middle East",
      }),
    ],
    header(attested),
  ),
  fact("F005", [article], cite(A, 14, noted("The series and the article's place in it."))),
  fact("F006", [SH, attribute(nawarShaaban, "DESCRIBED_AS", { text: "Syrian expert" })], cite(A, 3)),
  fact("F006", [name(nawarShaaban, "Nawar Shaaban", common)], cite(A, 3)),
  fact(
    "F007",
    [MB],
    cite(A, 3),
    reasoned("The article mentions such a source three times, in different words; the three are taken as one person."),
  ),
]
