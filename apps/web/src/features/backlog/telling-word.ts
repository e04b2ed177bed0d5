const shortest = 5

/** The longest word of a sentence: the one most likely to find look-alikes. Null when all words are short. */
export function tellingWord(sentence: string): string | null {
  const words = sentence.match(/[\p{L}\p{N}-]+/gu) ?? []
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
  return longest.length >= shortest ? longest : null
}
