import type { Course } from './course-shape.ts'
import type { Places } from './places.ts'
import type { Problem } from './problem.ts'
import type { Question } from './question-shape.ts'

/**
 * The care that questions of the courses that come with Ratchet have had: each wrong option stands for a
 * misconception, and a second reader answered the present version rightly without seeing the key.
 */
export function checkQuestionCare(course: Course, places: Places): Problem[] {
  return course.questions.flatMap((question) =>
    [...plain(question), ...unnamed(question), ...unread(question)].map((fault) =>
      places.complaint('question', question.id, `question ${question.id}: ${fault}.`),
    ),
  )
}

/** What an exam looks like: four options, each with a reason. */
function plain({ options }: Question): string[] {
  return [
    ...(options.length === 4 ? [] : [`it has ${options.length} options, not 4`]),
    ...options.filter(({ why }) => why === '').map(({ letter }) => `option ${letter} has no reason`),
  ]
}

function unnamed({ options }: Question): string[] {
  return options
    .filter(({ right, misconception }) => !right && misconception === null)
    .map(({ letter }) => `option ${letter} is wrong, but stands for no misconception`)
}

function unread({ version, options, reading }: Question): string[] {
  if (reading === null) return ['no second reader has answered it']
  if (reading.version !== version)
    return [`the second reader read version ${reading.version}, this is version ${version}`]
  const right = options.find((option) => option.right)?.letter
  return reading.answered === right
    ? []
    : [`the second reader answered ${reading.answered}, the key says ${right}`]
}
