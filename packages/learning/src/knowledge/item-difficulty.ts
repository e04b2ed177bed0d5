/** Answers an item needs before its measured difficulty may choose anything: a team of ten never gets there. */
export const answersToCalibrate = 50

/** Where a question starts before anybody answered it: understanding is harder than remembering. */
export const difficultyPrior: Readonly<Record<1 | 2, number>> = { 1: -0.8, 2: -0.2 }

/** An item's difficulty by Elo updates, with how many answers stand behind it. */
export interface ItemDifficulty {
  readonly difficulty: number
  readonly answers: number
  readonly calibrated: boolean
}

/** Follows one item's answers; step 1 / (1 + 0.05 n). Ability and difficulty are in logits. */
export function itemDifficulty(
  bloom: 1 | 2,
  answers: readonly { readonly ability: number; readonly right: boolean }[],
): ItemDifficulty {
  let difficulty = difficultyPrior[bloom]
  answers.forEach(({ ability, right }, index) => {
    const expected = 1 / (1 + Math.exp(difficulty - ability))
    difficulty += (expected - (right ? 1 : 0)) / (1 + 0.05 * index)
  })
  return { difficulty, answers: answers.length, calibrated: answers.length >= answersToCalibrate }
}
