// Which records are the same thing, and which never are, however alike their names.

import { Draft } from "../dossier"
import { actors } from "./actors"
import { places } from "./places"
import { speakers } from "./sources"

const { baggara, basharAssad, hajjKhalid, harakatAlNujaba, hassanNasrallah, hezbollah, imamBaqir } = actors
const { khaledMerhi, liwaAlBaqir, nawafBashir, omarHassan } = actors
const { ainIssa, ainIssan, aleppo, aleppoCity, deraa, issan, lajat, southSyria } = places

const judged = (verdict: "SAME" | "DIFFERENT", first: Draft, second: Draft, reason: string) =>
  new Draft("Judgement", { first, second, verdict, reason, speaker: speakers.CUR })
const different = (first: Draft, second: Draft, reason: string) => judged("DIFFERENT", first, second, reason)

/** The one identity that is inferred; the two stay two records until they are merged. */
export const judgedTheSame = judged(
  "SAME",
  hajjKhalid,
  khaledMerhi,
  "The article tells of Hajj Khalid as the late leader of the group, and of Khaled Merhi as the man who formed it and died in 2016; the first name is the same. It never says that they are one man.",
)

const bearers =
  "The group bears the name of the imam, and so does the tribe by what is said of it; each is a thing of its own."

export const judgements = {
  hajjKhalidIsKhaledMerhi: judgedTheSame,
  ainIssaNotAinIssan: different(
    ainIssa,
    ainIssan,
    "One letter apart in Latin script and about 150 km apart on the ground: a town in ar-Raqqa with a base, and a village south of Aleppo.",
  ),
  issanNotAinIssan: different(issan, ainIssan, "Two villages south of Aleppo, each with a code of its own."),
  hezbollahNotNujaba: different(
    hezbollah,
    harakatAlNujaba,
    "One printed form of Harakat al-Nujaba holds the word Hezbollah. Hezbollah is a Lebanese group, Harakat al-Nujaba an Iraqi one.",
  ),
  assadNotBashir: different(
    basharAssad,
    nawafBashir,
    "Bashar is the given name of the one and Bashir the last name of the other.",
  ),
  nasrallahNotOmarHassan: different(
    hassanNasrallah,
    omarHassan,
    "Hassan is the given name of the one and the last name of the other.",
  ),
  imamNotBrigade: different(imamBaqir, liwaAlBaqir, bearers),
  imamNotTribe: different(imamBaqir, baggara, bearers),
  brigadeNotTribe: different(
    liwaAlBaqir,
    baggara,
    "The group recruits from the tribe and their names look alike; neither is the other.",
  ),
  iranNotIran: different(actors.iran, places.iran, "The state, which acts, and its territory, in which things happen."),
  governorateNotCity: different(aleppo, aleppoCity, "The governorate, and the city that is its seat."),
  lajatNotDeraa: different(
    lajat,
    deraa,
    "An area and a governorate. Whether one holds the other is for a gazetteer to say; the article names both.",
  ),
  southNotDeraa: different(
    southSyria,
    deraa,
    "An area and a governorate. Whether one holds the other is for a gazetteer to say; the article names both.",
  ),
}
