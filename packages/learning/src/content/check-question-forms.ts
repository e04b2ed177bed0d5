import type { Course } from './course-shape.ts'
import type { Places } from './places.ts'
import type { Problem } from './problem.ts'
import type { Question } from './question-shape.ts'

/** The gap of a missing-word question. */
const gap = '____'
const negation = /\b(NOT|LEAST|EXCEPT)\b/
const pair = /^([1-4]) and ([1-4])$/

/** Each question keeps the form of its style and belongs to the group of its file. */
export function checkQuestionForms(course: Course, places: Places): Problem[] {
  const groupOf = new Map(course.concepts.map(({ id, group }) => [id, group]))
  return course.questions.flatMap((question) => {
    const faults = formFaults(question)
    if (groupOf.get(question.concepts[0] ?? '') !== question.group)
      faults.push(`its first concept is not of the group ${question.group}`)
    return faults.map((fault) =>
      places.complaint('question', question.id, `question ${question.id}: ${fault}.`),
    )
  })
}

function formFaults({ style, stem, statements, options }: Question): string[] {
  const faults: string[] = []
  if ((style === 'missing-word') !== stem.includes(gap))
    faults.push(`the gap ${gap} and the style missing-word go together`)
  if ((style === 'negative') !== negation.test(stem))
    faults.push('NOT, LEAST or EXCEPT in capitals and the style negative go together')
  if ((style === 'list') !== (statements !== null)) faults.push('statements and the style list go together')
  const texts = options.map(({ text }) => text.toLowerCase())
  if (new Set(texts).size < texts.length) faults.push('two options say the same')
  if (texts.some((text) => /^(all|none|both) of (the above|these)/.test(text)))
    faults.push('an option speaks of the other options')
  const pairs = texts.map((text) => pair.exec(text))
  if (style === 'list' && !pairs.every((found) => found && (found[1] ?? '') < (found[2] ?? '')))
    faults.push('an option of a list question reads like "1 and 3", the lower number first')
  return faults
}
