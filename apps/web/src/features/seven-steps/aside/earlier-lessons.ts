import type { Lap, PastLesson } from '@ratchet/contract'

export type EarlierLesson = Pick<PastLesson, 'lesson' | 'overall' | 'ending' | 'lapNumber' | 'endedOn'>

/** What the laps before this one taught, the latest first; a lap that taught nothing is left out. */
export function earlierLessons(laps: readonly Lap[], { number }: Pick<Lap, 'number'>): EarlierLesson[] {
  return laps
    .filter((lap) => lap.number < number)
    .sort((a, b) => b.number - a.number)
    .flatMap(({ verification, ending, abandonment, number: lapNumber }): EarlierLesson[] => {
      const decision = ending?.decision ?? null
      if (verification?.lesson) {
        const { lesson, overall, at } = verification
        return [{ lesson, overall, ending: 'decided', lapNumber, endedOn: at.slice(0, 10) }]
      }
      if (decision?.lesson) {
        const { lesson, at } = decision
        return [{ lesson, overall: null, ending: 'unproven', lapNumber, endedOn: at.slice(0, 10) }]
      }
      if (!abandonment) return []
      const { lesson, at } = abandonment
      return [{ lesson, overall: null, ending: 'given_up', lapNumber, endedOn: at.slice(0, 10) }]
    })
}
