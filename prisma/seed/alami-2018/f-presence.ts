// F. Presence, deployment, camps

import { fact } from "../dossier"
import { actors } from "./actors"
import { attribute, presence, timeOrder } from "./claims"
import { type Place, byPublication, membersOf, partOf, unnamed } from "./ends"
import { common, name } from "./names"
import { places } from "./places"
import { alleged, attested, cite, speakers, unclear } from "./sources"

const { islamicState, liwaAlBaqir, usLedCoalition } = actors
const { ainIssan, aleppo, borderByBuKamal, buKamal, buKamalArea, coastalRegion, deirZour, deraa, hassaka } = places
const { idlib, issan, lajat, northOfAleppo, northOfEuphratesLine, southSyria, syria, syrianDesert, tarkan } = places
const { telShaghib, westOfAleppo } = places
const { A, FB, MB, SH } = speakers

const focus = (place: Place) => presence(liwaAlBaqir, "DEPLOYED", place, { emphasis: "MAIN" })
const atNorth = focus(northOfAleppo)
const atWest = focus(westOfAleppo)
const inIdlib = focus(idlib)
const inHassaka = focus(hassaka)
const inDeirZour = focus(deirZour)
const inDeraa = presence(liwaAlBaqir, "DEPLOYED", deraa, {
  emphasis: "MAIN",
  when: { words: "more recently", ...byPublication },
})

// The article tells of the camps in the past tense; whether they are there still it does not say.
const camp = (place: Place) =>
  presence(liwaAlBaqir, "TRAINING_CAMP", place, {
    emphasis: "MAIN",
    qualifier: "mostly",
    when: { ...byPublication, endBasis: "UNKNOWN" },
  })

export const presences = [
  fact(
    "F065",
    [presence(liwaAlBaqir, "OPERATES", aleppo, { emphasis: "MAIN", qualifier: "most visible" })],
    cite(SH, 3, attested),
  ),
  fact("F065", [name(aleppo, "Aleppo", common)], cite(SH, 3)),
  fact("F066", [presence(liwaAlBaqir, "OPERATES", coastalRegion)], cite(SH, 3, attested)),
  fact("F066", [name(coastalRegion, "coastal region", common)], cite(SH, 3)),
  fact(
    "F067",
    [
      presence(liwaAlBaqir, "OPERATES", syrianDesert, {
        qualifier: "expanded",
        when: { words: "since 2017", edtf: "2017/.." },
      }),
    ],
    cite(A, 3, unclear("The author or Nawar Shaaban."), attested),
  ),
  fact("F067", [name(syrianDesert, "Syrian Desert", common)], cite(A, 3)),
  fact(
    "F068",
    [
      presence(
        membersOf(liwaAlBaqir, "some"),
        "OPERATES",
        { place: borderByBuKamal, precision: "NEAR" },
        { when: { edtf: "2017/..", startBasis: "INFERRED", reason: "The context speaks of the time since 2017." } },
      ),
    ],
    cite(FB, 3, attested),
  ),
  fact("F068", [name(borderByBuKamal, "Iraq–Syria border by Bu Kamal", common)], cite(FB, 3)),
  fact(
    "F069",
    [
      presence(islamicState, "CONTROLS", buKamal, {
        when: { words: "previously", ...byPublication, endBasis: "OVER" },
      }),
    ],
    cite(A, 3),
  ),
  fact("F069", [name(islamicState, "Islamic State", common), name(buKamal, "Bu Kamal", common)], cite(A, 3)),
  fact(
    "F070",
    [
      attribute(buKamalArea, "FRONT_LINE", {
        text: "Syrian and pro-Iranian forces on one side, US-backed forces with coalition advisers on the other",
      }),
    ],
    cite(A, 3, attested),
  ),
  fact(
    "F070",
    [
      presence(partOf(usLedCoalition, "OTHER", "advisors"), "DEPLOYED", northOfEuphratesLine),
      name(buKamalArea, "Bu Kamal area", common),
      name(usLedCoalition, "US-led coalition", common),
      name(northOfEuphratesLine, "north of the Euphrates line", common),
    ],
    cite(A, 3),
  ),
  fact(
    "F071",
    [presence(unnamed("pro-Iranian forces"), "BANNED_FROM", southSyria, { imposedBy: unnamed() })],
    cite(A, 3, alleged("alleged"), attested),
  ),
  fact("F071", [name(southSyria, "South Syria", common)], cite(A, 3)),
  fact(
    "F072",
    [
      presence(liwaAlBaqir, "OPERATES", southSyria, {
        qualifier: "military operations",
        when: { words: "currently" },
      }),
    ],
    cite(MB, 3, attested),
  ),
  fact("F073", [presence(liwaAlBaqir, "DEPLOYED", lajat)], cite(FB, 4, attested)),
  fact("F073", [name(lajat, "Lajat", common)], cite(FB, 4)),
  fact("F074", [presence(liwaAlBaqir, "DEPLOYED", syria, { emphasis: "THROUGHOUT" })], cite(MB, 5, attested)),
  fact("F075", [atNorth], cite(MB, 5, attested)),
  fact("F075", [name(northOfAleppo, "north of Aleppo", common)], cite(MB, 5)),
  fact("F076", [atWest], cite(MB, 5, attested)),
  fact("F076", [name(westOfAleppo, "west of Aleppo", common)], cite(MB, 5)),
  fact("F077", [inIdlib], cite(MB, 5, attested)),
  fact("F077", [name(idlib, "Idlib", common)], cite(MB, 5)),
  fact("F078", [inHassaka], cite(MB, 5, attested)),
  fact("F078", [name(hassaka, "Hassaka", common)], cite(MB, 5)),
  fact("F079", [inDeirZour], cite(MB, 5, attested)),
  fact("F079", [name(deirZour, "Deir zour", common)], cite(MB, 5)),
  fact("F080", [inDeraa], cite(MB, 5, attested)),
  fact(
    "F080",
    [atNorth, atWest, inIdlib, inHassaka, inDeirZour].map((earlier) =>
      timeOrder(earlier, "BEFORE", inDeraa, { recordPart: "START", otherPart: "START" }),
    ),
    cite(MB, 5),
  ),
  fact("F080", [name(deraa, "Deraa", common)], cite(MB, 5)),
  fact("F081", [camp(telShaghib), name(telShaghib, "Tel Shaghib", common)], cite(A, 11)),
  fact("F082", [camp(issan), name(issan, "Issan", common)], cite(A, 11)),
  fact("F083", [camp(ainIssan), name(ainIssan, "Ain Issan", common)], cite(A, 11)),
  fact("F084", [camp(tarkan), name(tarkan, "Tarkan", common)], cite(A, 11)),
]
