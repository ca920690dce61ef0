// K. Losses and outlook

import { fact } from "../dossier"
import { actors } from "./actors"
import { attribute, estimate, timeOrder } from "./claims"
import { attested, cite, hedged, speakers } from "./sources"

const { hezbollah, iran, liwaAlBaqir } = actors
const { A, SH, TA, ZW } = speakers

const killed = estimate(liwaAlBaqir, "KILLED", {
  best: "246",
  counted: "UP_TO",
  of: "combat deaths",
  when: { words: "around March 2016", edtf: "2016-03~" },
})
// Later than the count of March 2016, which is printed first, and by the day of publication.
const since = (words: string) =>
  ({
    words,
    edtf: "[2016-03-01..2018-08-06]",
    startBasis: "INFERRED",
    reason: "Told as more recent than the count of about March 2016.",
  }) as const
const killedLater = estimate(liwaAlBaqir, "KILLED", { best: "450", counted: "UP_TO", when: since("more recently") })
const extra = estimate(liwaAlBaqir, "CASUALTIES", {
  best: "700",
  counted: "DURING",
  additionalTo: killedLater,
  additive: "UNCLEAR",
  when: since("in more recent battles"),
  note: "Killed or killed and wounded, in which battles, and whether on top of the 450, is not clear.",
})

const forecast = {
  modality: "FORECAST",
  when: { edtf: "2018-08-06" },
  about: { edtf: "2018-08-06/.." },
} as const
const influence = {
  ...forecast,
  condition: "its growth",
  text: "more influence in the region",
}

export const outlook = [
  fact(
    "F120",
    [estimate(liwaAlBaqir, "CASUALTIES", { inWords: "relatively large", counted: "UP_TO" })],
    cite(SH, 11, hedged("believe"), attested),
    cite(TA, 11, hedged("believe"), attested),
  ),
  fact("F121", [killed], cite(TA, 11)),
  fact("F122", [killedLater, timeOrder(killed, "BEFORE", killedLater)], cite(ZW, 11)),
  fact("F123", [extra, timeOrder(killed, "BEFORE", extra)], cite(ZW, 11)),
  fact(
    "F124",
    [attribute(liwaAlBaqir, "ASSESSMENT", { text: "placed to influence Syria's future" })],
    cite(A, 11, attested),
  ),
  fact(
    "F125",
    [attribute(liwaAlBaqir, "FORECAST", { text: "a lasting institution", ...forecast })],
    cite(A, 13, attested),
  ),
  fact(
    "F126",
    [
      attribute(liwaAlBaqir, "FORECAST", { ...influence, related: iran }),
      attribute(liwaAlBaqir, "FORECAST", { ...influence, related: hezbollah }),
    ],
    cite(A, 13, attested),
  ),
]
