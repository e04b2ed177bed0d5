/** Known edits that turn a sentence into one that says the same; `random` gives numbers from 0 to below 1. */
export type Edit = (sentence: string, random: () => number) => string

/** One slip in every fifth word of four letters or more: letters swapped, dropped, doubled or hit beside. */
const typos: Edit = (sentence, random) =>
  sentence
    .split(' ')
    .map((word) => (word.length >= 4 && random() < 0.2 ? slip(word, random) : word))
    .join(' ')

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  const kinds = [
    `${before}${next}${letter}${after}`,
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${'eariotnslc'[Math.floor(random() * 10)]}${next}${after}`,
  ]
  return kinds[Math.floor(random() * kinds.length)] ?? word
}

/** Every fifth word left out, never all. */
const dropped: Edit = (sentence, random) => {
  const words = sentence.split(' ')
  const kept = words.filter(() => random() >= 0.2)
  return (kept.length > 0 ? kept : words).join(' ')
}

const reordered: Edit = (sentence, random) =>
  sentence
    .split(' ')
    .map((word) => ({ word, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ')

/** A sentence that is still being typed. */
const halfTyped: Edit = (sentence) => sentence.slice(0, Math.max(25, Math.ceil(sentence.length / 2)))

/** Umlauts as somebody writes them whose keyboard has none: `oe` or plain `o`, and `ss`. */
const plainUmlauts: Edit = (sentence, random) =>
  sentence
    .replace(/[äöüÄÖÜ]/g, (letter) => {
      const plain = letter.normalize('NFD').slice(0, 1)
      return random() < 0.5 ? `${plain}e` : plain
    })
    .replace(/ß/g, 'ss')

const inTurn =
  (...edits: Edit[]): Edit =>
  (sentence, random) =>
    edits.reduce((text, edit) => edit(text, random), sentence)

export const englishEdits: Readonly<Record<string, Edit>> = {
  typos,
  'dropped words': dropped,
  reordered,
  'half typed': halfTyped,
  'typos, dropped, reordered': inTurn(typos, dropped, reordered),
}

export const germanEdits: Readonly<Record<string, Edit>> = {
  'umlauts written otherwise': plainUmlauts,
  'umlauts and typos': inTurn(plainUmlauts, typos),
  'umlauts, dropped, reordered': inTurn(plainUmlauts, dropped, reordered),
}
