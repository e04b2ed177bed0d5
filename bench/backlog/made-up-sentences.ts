import { uuidV7 } from '../../packages/core/src/foundation/index.ts'
import type { Sample } from './fill-backlog.ts'

const syllables = 'ba ke li mo nu pra sto tri vel wan gro fis dur hel jap cor lem ost uni rex'.split(' ')
const vocabulary = 8000

/** A word by its rank: common ones are short. Twenty syllables make words that no two ranks share. */
function wordOf(rank: number): string {
  let word = syllables[rank % syllables.length] ?? ''
  for (let left = Math.floor(rank / syllables.length); left > 0; left = Math.floor(left / syllables.length)) {
    word += syllables[left % syllables.length]
  }
  return `${word}${rank < syllables.length ? 'n' : ''}`
}

/** Ranks fall as in a language: the word of rank r about in proportion to 1 / r. */
const wordBy = (random: () => number): string => wordOf(Math.floor(vocabulary ** random()) - 1)

const words = (count: number, random: () => number) =>
  Array.from({ length: count }, () => wordBy(random)).join(' ')

/** Sentences of six to thirteen made-up words and descriptions of fifteen; every third one accepted. */
export function madeUpImprovements(count: number, random: () => number): Sample[] {
  return Array.from({ length: count }, (_, index) => ({
    id: uuidV7(new Date(Date.UTC(2026, 0, 1) + index * 1000)),
    sentence: words(6 + Math.floor(random() * 8), random),
    description: words(15, random),
    status: index % 3 === 0 ? 'accepted' : 'idea',
  }))
}

export { wordBy }
