import { type Blueprint, type Course, largestRemainder, slugOf } from '@ratchet/learning'

/** With fewer questions a mock would ask for everything and say nothing. */
export const fewestForMock = 10
const mostInMock = 40
const passShare = 0.65
const minutesPerQuestion = 1.5
const foreignFactor = 1.25

/** The plan of a mock for a course that has none: its questions in their proportions, 65 % to pass. */
export function ownBlueprint(course: Course): Blueprint {
  const bank = course.questions.filter(({ use }) => use === 'bank')
  const cells = new Map<
    string,
    { group: string; bloom: 1 | 2; style: Blueprint['slots'][number]['style']; count: number }
  >()
  for (const { group, bloom, style } of bank) {
    const key = `${group} ${bloom} ${style}`
    cells.set(key, { group, bloom, style, count: (cells.get(key)?.count ?? 0) + 1 })
  }
  const all = [...cells.values()]
  const questions = Math.min(mostInMock, bank.length)
  const shares =
    all.length === 0
      ? []
      : largestRemainder(
          all.map(({ count }) => count),
          questions,
        )
  const minutes = Math.max(1, Math.ceil(questions * minutesPerQuestion))
  return {
    ...{ id: 'whole-course', version: 1, title: course.title, intro: course.standfirst },
    ...{ questions, minutes, minutesInForeignLanguage: Math.ceil(minutes * foreignFactor) },
    ...{ pass: Math.max(1, Math.ceil(questions * passShare)), negativeMarking: false, closedBook: true },
    slots: all.flatMap(({ group, bloom, style }, index) => {
      const share = shares[index] ?? 0
      return share === 0 ? [] : [{ group, bloom, style, questions: share }]
    }),
  }
}

/** The first id from a title that is not taken: `onboarding`, `onboarding-2`. */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const base = slugOf(title) || 'course'
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id)) return id
  }
}
