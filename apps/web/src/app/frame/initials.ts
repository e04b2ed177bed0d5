/** One or two letters for a name: first of the first word and first of the last. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = firstLetter(words[0])
  return words.length > 1 ? first + firstLetter(words.at(-1)) : first
}

const firstLetter = (word: string | undefined): string => ([...(word ?? '')][0] ?? '').toLocaleUpperCase()
