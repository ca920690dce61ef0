import { dossier } from "./alami-2018"
import { vocabularyChangeset } from "./vocabulary/changeset"

/** Everything the product comes with, in the order it is published: the vocabulary first, since claims name its terms. */
export const changesets = [vocabularyChangeset, dossier]
