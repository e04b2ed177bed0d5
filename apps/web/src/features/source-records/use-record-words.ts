import { type RecordWords, words } from '@ratchet/wording'
import { useLanguage } from '../../messages/index.ts'

/** Guesses, rejections and warnings as sentences in the reader's language. */
export const useRecordWords = (): RecordWords => words(useLanguage().language).records
