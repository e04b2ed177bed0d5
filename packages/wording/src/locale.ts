/** Languages the product speaks completely. Adding one means writing every message of `Catalogue`. */
export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]

/** The locale given to `Intl`: British English writes days before months, as the rest of the interface does. */
export const intlTag: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' }

/** The language to speak for a browser's or a terminal's locale such as `de-AT` or `de_DE.UTF-8`; else English. */
export function localeFor(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('de') ? 'de' : 'en'
}
