// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

const from = "ACLED codebook, explosions and remote violence"

export const means = terms("means", {
  ROCKETS: { en: "rockets", ar: "صواريخ", is: "Rockets or missiles fired from the ground or the sea.", from },
  ARTILLERY: { en: "artillery", ar: "مدفعية", is: "Shelling by guns, mortars or tanks.", from },
  SMALL_ARMS: { en: "small arms", ar: "أسلحة خفيفة", is: "Rifles, pistols, machine guns or other arms one person carries.", from: "ACLED codebook, armed clash and attack" },
  IED: { en: "planted explosive", ar: "عبوة ناسفة", is: "A mine, a roadside or car bomb, or another improvised device set off from afar or by its victim.", from },
  SUICIDE_BOMB: { en: "suicide bomb", ar: "تفجير انتحاري", is: "An explosive whose bearer dies with it.", from },
  AIR_OR_DRONE: { en: "air or drone strike", ar: "غارة جوية أو بطائرة مسيّرة", is: "A strike from an aircraft, with a crew or without.", from },
  CHEMICAL: { en: "chemical weapon", ar: "سلاح كيميائي", is: "A poisonous substance used as a weapon.", from },
  GRENADE: { en: "grenade", ar: "قنبلة يدوية", is: "A grenade thrown by hand or fired from a launcher.", from },
  OTHER: { en: "other", ar: "غير ذلك", is: "Means of another kind; words must say which." },
})
