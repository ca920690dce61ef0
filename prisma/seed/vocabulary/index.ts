import { activity } from "./activity"
import { doctrine } from "./doctrine"
import { governmentLink } from "./government-link"
import { groupType } from "./group-type"
import { idScheme } from "./id-scheme"
import { ideology } from "./ideology"
import { means } from "./means"
import { orientation } from "./orientation"
import { positionRole } from "./position-role"
import { purpose } from "./purpose"
import { religion } from "./religion"
import type { SeedTerm } from "./term"
import { transliteration } from "./transliteration"

/** Every term the register starts with; a wider term stands before those under it. */
export const vocabulary: SeedTerm[] = [
  ...idScheme,
  ...transliteration,
  ...groupType,
  ...positionRole,
  ...ideology,
  ...religion,
  ...doctrine,
  ...orientation,
  ...activity,
  ...governmentLink,
  ...purpose,
  ...means,
]
