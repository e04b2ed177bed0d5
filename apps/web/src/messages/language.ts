export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

export const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name)

/** The chosen language, else the first of the browser's languages that Ratchet speaks, else English. */
export function pickLanguage(chosen: string | null, preferred: readonly string[]): Language {
  if (chosen && isLanguage(chosen)) return chosen
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(base)) return base
  }
  return 'en'
}

/** The full tag for `Intl`: the browser's own regional variant of the language, if it names one. */
export function regionalTag(language: Language, preferred: readonly string[]): string {
  return (
    preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ??
    (language === 'en' ? 'en-GB' : 'de-DE')
  )
}
