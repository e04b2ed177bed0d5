import type { Course } from './course-shape.ts'
import type { Places, ThingKind } from './places.ts'
import type { Problem } from './problem.ts'

/**
 * A translation has the things of its original, under the same ids, and the right answers at the same letters: what
 * a learner has answered in one language counts in the other.
 * @param places of the translation
 */
export function checkTranslation(original: Course, translation: Course, places: Places): Problem[] {
  const theirs = idsOf(translation)
  const wanted = idsOf(original)
  return [
    ...missing(wanted, theirs).map(([kind, id]) =>
      places.complaint('course', translation.id, `The ${kind} ${id} of the original is not translated.`),
    ),
    ...missing(theirs, wanted).map(([kind, id]) =>
      places.complaint(kind, id, `The ${kind} ${id} is not in the original.`),
    ),
    ...movedKeys(original, translation).map((id) =>
      places.complaint('question', id, `The right answer of ${id} stands at another letter in the original.`),
    ),
  ]
}

type Ids = readonly (readonly [ThingKind, string])[]

function idsOf(course: Course): Ids {
  const named = (kind: ThingKind, things: readonly { id: string }[]) =>
    things.map(({ id }) => [kind, id] as const)
  return [
    ...named('group', course.groups),
    ...named('concept', course.concepts),
    ...named('misconception', course.misconceptions),
    ...named('section', course.sections),
    ...named(
      'card',
      course.sections.flatMap(({ cards }) => cards),
    ),
    ...named('figure', course.figures),
    ...named('exercise', course.exercises),
    ...named('worked-example', course.workedExamples),
    ...named('quiz', course.quizzes),
    ...named('question', course.questions),
    ...named('flashcard', course.flashcards),
    ...named('term', course.terms),
    ...named('blueprint', course.blueprints),
  ]
}

function missing(wanted: Ids, there: Ids): Ids {
  const known = new Set(there.map((pair) => pair.join(' ')))
  return wanted.filter((pair) => !known.has(pair.join(' ')))
}

function movedKeys(original: Course, translation: Course): string[] {
  const keys = new Map(original.questions.map((question) => [question.id, rightLetter(question)]))
  return translation.questions
    .filter((question) => keys.has(question.id) && keys.get(question.id) !== rightLetter(question))
    .map(({ id }) => id)
}

function rightLetter({ options }: Course['questions'][number]): string | undefined {
  return options.find(({ right }) => right)?.letter
}
