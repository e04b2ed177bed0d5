import { type ReviewWords, words } from '@ratchet/wording'
import { useLanguage } from '../../messages/index.ts'

/** Kinds, reasons and decisions of reviews in the reader's language; the minutes are written with the same words. */
export const useReviewWords = (): ReviewWords => words(useLanguage().language).reviews
