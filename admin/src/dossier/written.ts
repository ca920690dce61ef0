import { dayWords } from "../app/days"
import { t } from "../words"
import { dossier } from "../words/dossier"

/** Whether a revision is none yet: what a changeset would change is told as written beyond all there are. */
export const isDrafted = (revision: number): boolean => revision >= 2_000_000_000

/** When a record was written last; of what is drafted, that it is. */
export const writtenWords = (updatedAt: string, revision: number): string =>
  isDrafted(revision) ? t(dossier.drafted) : t(dossier.written, { day: dayWords(updatedAt), revision })
