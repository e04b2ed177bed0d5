/** True when every word typed begins a word of the label; case, accents and hyphens do not matter. */
export function fitsWords(label: string, typed: string): boolean {
  const words = fold(label).split(' ')
  return fold(typed)
    .split(' ')
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\p{Dash}/gu, '')
    .toLocaleLowerCase()
    .trim()
