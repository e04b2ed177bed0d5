import type { Rating } from './card-memory.ts'

/** Two buttons unless the learner asks for four: "hard" is too often pressed for a card that was forgotten. */
export const buttonSets: Readonly<Record<'two' | 'four', readonly Rating[]>> = {
  two: ['again', 'good'],
  four: ['again', 'hard', 'good', 'easy'],
}

/** "Hard" means remembered, with effort; only "again" means forgotten. */
export const remembered = (rating: Rating): boolean => rating !== 'again'

/** A quiz answer says whether something was recognised, not how easily. */
export const ratingOfAnswer = (right: boolean): Rating => (right ? 'good' : 'again')

/**
 * Whether "hard" seems to be pressed for forgotten cards: at least 20 such presses, and the next look at those cards
 * fails more often than not. Shape: the ratings of one card after another, each in order of time.
 */
export function hardSeemsMisread(histories: readonly (readonly Rating[])[]): boolean {
  let followed = 0
  let forgotten = 0
  for (const history of histories) {
    history.forEach((rating, index) => {
      const next = history[index + 1]
      if (rating !== 'hard' || next === undefined) return
      followed += 1
      if (next === 'again') forgotten += 1
    })
  }
  return followed >= 20 && forgotten / followed > 0.5
}
