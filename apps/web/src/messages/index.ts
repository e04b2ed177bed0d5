export type { Messages } from './en.ts'
export { type Language, languages, pickLanguage } from './language.ts'
export { LanguageProvider, useFormat, useLanguage, useMessages, useWording } from './language-provider.tsx'
