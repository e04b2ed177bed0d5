import { type Words, words } from '@ratchet/wording'
import { useLanguage } from '../../messages/index.ts'

/** The sentences about numbers, in the reader's language. */
export const useWording = (): Words => words(useLanguage().language)
