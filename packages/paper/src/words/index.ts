import type { Locale } from '@ratchet/wording'
import { de } from './de.ts'
import { en } from './en.ts'
import type { PageWords } from './page-words.ts'

export type { PageWords }

export const pageWords: Record<Locale, PageWords> = { en, de }
