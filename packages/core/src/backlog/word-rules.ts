/** Counted up when folding or the choice of words changes: stored words of an older edition are written anew. */
export const wordsEdition = 1

const longestWord = 40
/** Beyond this many different words a description adds nothing that anybody would look for. */
const mostWords = 400

/**
 * Text as it is compared: lower case, without accents, and with every spelling of a German umlaut made one:
 * "Störung", "Stoerung" and "Storung" are all `storung`.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æœø]/g, (letter) => (letter === 'æ' ? 'a' : 'o'))
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words that say nothing of what a text is about, in English and German, folded. */
const empty = new Set(
  (
    'a an and are as at be been but by can could do for from had has have he her his i if in into is it its me my no ' +
    'not of on or our she so than that the their them then there these they this to was we were what when which who ' +
    'will with would you your please thank thanks hello hi dear regards ' +
    'ab als am an auch auf aus bei bin bis bitte bzw da damit danke das dass dem den der des die dies diese dieser ' +
    'doch durch ein eine einem einen einer er es fur gegen gibt hab haben hallo hat ich ihm ihn ihr im in ist ja kein ' +
    'keine man mehr mein mit nach nicht noch nur ob oder per schon sehr sein sich sie sind so uber um und uns unser ' +
    'unter vom von vor wann war was weil wenn wer werden wie wir wird wo zu zum zur'
  )
    .split(' ')
    .map(foldText),
)

/** The different words that a text is found by, folded, in the order in which they come. */
export function wordsOf(text: string): string[] {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word.length >= 2 && !empty.has(word))
    .map((word) => word.slice(0, longestWord))
  return [...new Set(words)].slice(0, mostWords)
}

/** Every word of at least `low` and below `high`, compared by code point. */
export interface WordRange {
  low: string
  high: string
}

const afterAnyLetter = '\u{10FFFF}'
const beginning = (word: string): WordRange => ({ low: word, high: word + afterAnyLetter })
const exactly = (word: string): WordRange => ({ low: word, high: `${word}\u0001` })

/**
 * What to look for when something may be spelled otherwise: short words as they stand, longer ones by their
 * beginning, which survives endings, compounds and most slips; the last word, perhaps half typed, always so.
 */
export function similarWords(text: string): WordRange[] {
  const words = wordsOf(text)
  return words.map((word, index) => {
    if (word.length > stem) return beginning(word.slice(0, stem))
    return index === words.length - 1 && word.length > 2 ? beginning(word) : exactly(word)
  })
}
const stem = 6

/** What to look for in a search: all words as typed, the last one perhaps only begun. */
export function searchedWords(text: string): WordRange[] {
  // Where only words are typed that say nothing, or one letter, they are taken as they stand.
  const telling = wordsOf(text)
  const words = telling.length > 0 ? telling : foldText(text).split(' ').filter(Boolean)
  return words.map((word, index) => (index === words.length - 1 ? beginning(word) : exactly(word)))
}
