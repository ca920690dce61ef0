// The article, the gazetteer beside it, the voices in the article, and how each says what is cited to him. The article's text
// is not stored: citations carry the paragraph and leave the quote empty.

import type { Interest, SpeakerChannel, SpeakerIdentity } from "../../../api/src/sources/lists"
import { Draft, type Saying } from "../dossier"
import { actors } from "./actors"
import type { Actor } from "./ends"

const PUBLISHED = "2018-08-06"

const series = new Draft("Source", {
  slug: "studies-of-pro-regime-militias-in-syria",
  type: "SERIES",
  descriptiveLabel: "Series of studies of pro-regime militias in Syria",
})

// Publisher and address are not printed in it.
const article = new Draft("Source", {
  slug: "alami-2018-liwa-al-baqir",
  type: "ARTICLE",
  title: "Liwa al-Baqir (The Baqir Brigade) in Syria",
  language: "en",
  authors: [{ person: actors.monaAlami, printedName: "Mona Alami" }],
  published: PUBLISHED,
  partOf: series,
  partLabel: "first",
})

/** Where codes, points and administrative divisions of places in Syria come from. */
const gazetteer = new Draft("Source", {
  slug: "ocha-gazetteer-of-syria",
  type: "DATASET",
  title: "OCHA gazetteer of Syria: administrative divisions and populated places",
  language: "en",
})

export const sources = { series, article, gazetteer }

type Voice = {
  actor?: Actor
  speaksFor?: Actor
  interest?: (typeof Interest.codes)[number]
}
const speaker = (
  publicLabel: string,
  channel: (typeof SpeakerChannel.codes)[number],
  identity: (typeof SpeakerIdentity.codes)[number],
  voice: Voice = {},
) =>
  new Draft("Speaker", { ...(identity !== "CURATOR" && { source: article }), publicLabel, channel, identity, ...voice })

const { aymenJawadTamimi, liwaAlBaqir, monaAlami, nawarShaaban, zamanAlWasl } = actors

export const speakers = {
  META: speaker("The article's header", "HEADER", "SELF_PUBLISHED"),
  A: speaker("Mona Alami", "AUTHOR", "NAMED", { actor: monaAlami }),
  SH: speaker("Nawar Shaaban", "INTERVIEW", "NAMED", { actor: nawarShaaban }),
  TA: speaker("Aymen Jawad Tamimi", "NOT_SAID", "NAMED", { actor: aymenJawadTamimi }),
  ZW: speaker("Zaman al-Wasl", "OUTLET", "NAMED", { actor: zamanAlWasl, interest: "ADVERSARIAL" }),
  FB: speaker("Liwa al-Baqir's Facebook page", "SOCIAL_MEDIA", "SELF_PUBLISHED", { speaksFor: liwaAlBaqir }),
  MB: speaker("a member of the group", "OFF_RECORD", "PROTECTED", { speaksFor: liwaAlBaqir }),
  CUR: speaker("The curator", "REASONING", "CURATOR"),
  EST: speaker("estimates", "NOT_SAID", "UNATTRIBUTED"),
  WEB: speaker("Liwa al-Baqir's website", "WEBSITE", "SELF_PUBLISHED", { speaksFor: liwaAlBaqir }),
  ST: speaker("Liwa al-Baqir's statement of April 2018", "STATEMENT", "SELF_PUBLISHED", { speaksFor: liwaAlBaqir }),
}

/** What a speaker says in a numbered paragraph of the article, and how he says it. */
export function cite(speaker: Draft<"Speaker">, paragraph: number, ...how: Record<string, string>[]): Saying {
  return Object.assign({ speaker, locatorType: "PARAGRAPH", locator: String(paragraph) }, ...how)
}

/** What the article's header says of the article. */
export const header = (...how: Record<string, string>[]): Saying =>
  Object.assign({ speaker: speakers.META, locatorType: "HEADER" }, ...how)

/** What the curator adds or infers, with his reasoning; it counts for nothing. */
export const reasoned = (note: string): Saying => ({ speaker: speakers.CUR, note })
export const addedInArabic = reasoned("The article prints no Arabic; this form is the curator's.")

/** The speaker speaks in the present, and so vouches for the day of publication. */
export const attested = { asOf: PUBLISHED }
/** The speaker says it with a hedge, printed so. */
export const hedged = (hedge: string) => ({ assertion: "HEDGED", hedge })
/** The speaker keeps a distance from it, in the word printed. */
export const alleged = (hedge: string) => ({ assertion: "ALLEGED", hedge })
/** The speaker is named in a sentence before. */
export const carriedOver = { speakerBasis: "CARRIED_OVER" }
/** It may be another speaker; the note says which. */
export const unclear = (note: string) => ({ speakerBasis: "UNCLEAR", note })
export const noted = (note: string) => ({ note })
