import { beginMeasuring, setMeasureTarget } from '@ratchet/core/practice'
import type { Stage } from './stage.ts'
import { type Cast, calendar } from './story.ts'

/**
 * On the last Monday the practice begins to look at itself: the weeks and months of both terms are told from the history
 * that the story left, and the targets are those that a head of such a practice would set before having seen a number.
 */
export async function seedPractice(stage: Stage, { noor }: Cast): Promise<void> {
  stage.at(calendar.weeks, 0, 0)
  await beginMeasuring(stage.as(noor), {})
  for (const [measure, target] of [
    ['adoption', 75],
    ['participation', 50],
    ['reviews_held', 90],
    ['answered_in_window', 90],
    ['answer_time', 3],
    ['stale', 10],
    ['ownerless', 0],
  ] as const) {
    await setMeasureTarget(stage.as(noor), { measure, target })
  }
}
