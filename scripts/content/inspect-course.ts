import {
  type BankFigures,
  type Course,
  type CourseFile,
  checkBank,
  checkTranslation,
  inspectBank,
  type MockOverlap,
  mockOverlap,
  type Problem,
  parseCourse,
} from '@ratchet/learning'

/** Two mocks of one learner must share fewer questions than this. */
const tooManyShared = 5
const learners = 200

export interface Inspection {
  course: Course | null
  problems: Problem[]
  bank: BankFigures | null
  overlaps: { blueprint: string; overlap: MockOverlap }[]
}

/**
 * Everything that `npm run content:check` says of a course.
 * @param originals the courses that a translation may name
 */
export function inspectCourse(files: readonly CourseFile[], originals: readonly Course[] = []): Inspection {
  const parsed = parseCourse(files)
  if ('problems' in parsed) return { course: null, problems: parsed.problems, bank: null, overlaps: [] }
  const { course, places } = parsed
  const original = originals.find(({ id, language }) => id === course.id && language === course.translates)
  const untranslated =
    course.translates === null
      ? []
      : original
        ? checkTranslation(original, course, places)
        : [places.complaint('course', course.id, `Its original in ${course.translates} is not there.`)]
  const overlaps = course.blueprints.map((blueprint) => ({
    blueprint: blueprint.id,
    overlap: mockOverlap(blueprint, course.questions, learners, blueprint.id),
  }))
  const shared = overlaps.flatMap(({ blueprint, overlap: { most, short } }) => [
    ...(most < tooManyShared
      ? []
      : [places.complaint('blueprint', blueprint, `Two mocks of one learner share ${most} questions.`)]),
    ...(short === 0
      ? []
      : [places.complaint('blueprint', blueprint, `${short} simulated mocks lack questions.`)]),
  ])
  return {
    course,
    problems: [...checkBank(course, places), ...shared, ...untranslated],
    bank: inspectBank(course),
    overlaps,
  }
}
