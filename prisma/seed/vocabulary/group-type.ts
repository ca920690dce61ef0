// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

const acled = (type: string) => [{ scheme: "acled-actor-type", value: type }]

export const groupType = terms("group-type", {
  MILITIA: { en: "militia", ar: "ميليشيا", is: "An armed, organised group that is no regular force; nothing is said of whom it serves.", from: "ACLED codebook, actor type 3", outside: acled("3") },
  PRO_GOVERNMENT_MILITIA: { en: "pro-government militia", ar: "ميليشيا موالية للحكومة", is: "A militia that a source calls pro-government or sponsored by a government, and that is armed, organised and not part of the regular forces.", from: "Pro-Government Militias Database 2.0", broader: "MILITIA" },
  IDENTITY_MILITIA: { en: "identity militia", ar: "ميليشيا قائمة على الهوية", is: "A militia raised from an ethnic, religious or local community.", from: "ACLED codebook, actor type 4", outside: acled("4") },
  TRIBAL_FORCE: { en: "tribal force", ar: "قوة عشائرية", is: "An armed group raised from a tribe or its clans.", from: "ACLED codebook, actor type 4", broader: "IDENTITY_MILITIA", outside: acled("4") },
  PARAMILITARY: { en: "paramilitary force", ar: "قوة شبه عسكرية", is: "A force military in form that stands beside the regular forces; used where the source uses the word." },
  REBEL_GROUP: { en: "rebel group", ar: "جماعة متمردة", is: "An armed group that fights a government for power or territory.", from: "ACLED codebook, actor type 2; UCDP", outside: acled("2") },
  MOVEMENT: { en: "movement", ar: "حركة", is: "A political movement with an armed wing." },
  UMBRELLA: { en: "umbrella", ar: "مظلة فصائل", is: "A body made of groups that keep their own names.", from: "Mapping Militants Project" },
  PRIVATE_MILITARY: { en: "private military company", ar: "شركة عسكرية خاصة", is: "A business that fights, guards or trains for pay.", from: "ACLED codebook, actor type 8", outside: acled("8") },
  CRIMINAL_GROUP: { en: "criminal group", ar: "جماعة إجرامية", is: "An armed group whose aim is gain from crime." },
  OTHER: { en: "other", ar: "غير ذلك", is: "A group of another sort; words must say which." },
})
