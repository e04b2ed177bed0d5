/** Languages the product speaks completely. Adding one means writing every message of `Catalogue`. */
export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]

/** A language, or its form in a region as `Intl` names it: "en", "en-US", "de-AT". Dates and numbers follow the region. */
export type Tag = string

const atHome: Record<Locale, Tag> = { en: 'en-GB', de: 'de-DE' }

/** The tag given to `Intl`. A language by itself is written as at home: British English has days before months. */
export const intlTag = (tag: Tag): Tag =>
  (locales as readonly string[]).includes(tag) ? atHome[tag as Locale] : tag

/** The language to speak for a browser's or a terminal's locale such as `de-AT` or `de_DE.UTF-8`; else English. */
export function localeFor(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('de') ? 'de' : 'en'
}
