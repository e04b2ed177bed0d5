import { z } from 'zod'
import { assembleQuestion } from './assemble-question.ts'
import { blueprint } from './blueprint-shape.ts'
import { cardHead, sectionHead } from './card-shape.ts'
import { checkQuestionForms } from './check-question-forms.ts'
import { checkReferences } from './check-references.ts'
import { misconception } from './concept-shape.ts'
import { type Course, courseHead } from './course-shape.ts'
import { exercise, workedExample } from './exercise-shape.ts'
import { figure } from './figure-shape.ts'
import { sentence, slug } from './ids.ts'
import type { ParsedCourse } from './parse-course.ts'
import { Places, type ThingKind } from './places.ts'
import type { Problem } from './problem.ts'
import { type Question, questionRecord, quizFile } from './question-shape.ts'
import { readMarkdown } from './read-markdown.ts'
import { readYaml } from './read-yaml.ts'
import { flashcard, term } from './recall-shape.ts'

export const documentFormat = 'ratchet-course'

/** A whole course in one file: what its folder holds, with nothing left out. Cards keep their Markdown. */
const courseDocument = courseHead.extend({
  format: z.literal(documentFormat),
  formatVersion: z.literal(1),
  sections: z.array(
    sectionHead.omit({ cards: true }).extend({
      cards: z.array(cardHead.extend({ title: sentence, markdown: z.string().max(20_000) })).min(1),
    }),
  ),
  figures: z.array(figure),
  exercises: z.array(exercise),
  workedExamples: z.array(workedExample),
  quizzes: z.array(quizFile),
  flashcards: z.array(flashcard),
  terms: z.array(term),
  misconceptions: z.array(misconception),
  questions: z.array(questionRecord.extend({ group: slug })),
  blueprints: z.array(blueprint),
})
type CourseDocument = z.output<typeof courseDocument>

const name = 'course.json'
/** Beyond this the lines of a complaint are not looked up; its path still says where it is. */
const mostToLocate = 1_000_000

/** Reads a course from its document. All or nothing, each problem with its line, as for a folder. */
export function parseCourseDocument(text: string): ParsedCourse {
  const read = shaped(text)
  if ('problems' in read) return read
  const problems: Problem[] = []
  const places = new Places(problems)
  const course = courseOf(read.document, problems)
  for (const [kind, ids] of idsOf(course)) for (const id of ids) places.add(kind, id, name, 1)
  if (problems.length === 0)
    problems.push(...checkReferences(course, places), ...checkQuestionForms(course, places))
  return problems.length > 0 ? { problems } : { course, places }
}

function shaped(text: string): { document: CourseDocument } | { problems: Problem[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problems: [{ file: name, line: lineOfFault(text, error), message: 'is no valid JSON' }] }
  }
  const parsed = courseDocument.safeParse(value)
  if (parsed.success) return { document: parsed.data }
  const problems: Problem[] = []
  // JSON is YAML, and the reader of YAML knows lines.
  if (text.length <= mostToLocate) readYaml({ path: name, text }, courseDocument, problems)
  if (problems.length > 0) return { problems }
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({
      ...{ file: name, line: 1, message: `${path.map(String).join('.')}: ${message}` },
    })),
  }
}

function lineOfFault(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1]
  return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length
}

function courseOf(document: CourseDocument, problems: Problem[]): Course {
  const { format: _, formatVersion: __, sections, quizzes, questions, ...rest } = document
  return {
    ...rest,
    sections: sections.map((section) => {
      const cards = section.cards.map((card) => {
        const { blocks, complaints } = readMarkdown(card.markdown)
        for (const { line, message } of complaints)
          problems.push({ file: name, line: 1, message: `card ${card.id}, line ${line}: ${message}` })
        return { ...card, section: section.id, body: blocks }
      })
      return { ...section, cards, minutes: cards.reduce((sum, { minutes }) => sum + minutes, 0) }
    }),
    quizzes: quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.map(({ id }) => id) })),
    questions: [
      ...questions.map(({ group, ...record }) => assembleQuestion(record, group, 'bank')),
      ...quizzes.flatMap((quiz) =>
        quiz.questions.map(({ group, ...record }) => assembleQuestion(record, group, 'quiz')),
      ),
    ],
  }
}

function idsOf(course: Course): [ThingKind, string[]][] {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)
  return [
    ['course', [course.id]],
    ['group', ids(course.groups)],
    ['concept', ids(course.concepts)],
    ['misconception', ids(course.misconceptions)],
    ['section', ids(course.sections)],
    ['card', course.sections.flatMap(({ cards }) => ids(cards))],
    ['figure', ids(course.figures)],
    ['exercise', ids(course.exercises)],
    ['worked-example', ids(course.workedExamples)],
    ['quiz', ids(course.quizzes)],
    ['question', ids(course.questions)],
    ['flashcard', ids(course.flashcards)],
    ['term', ids(course.terms)],
    ['blueprint', ids(course.blueprints)],
  ]
}

/** A course as its document; reading it gives the same course again. */
export function writeCourseDocument(course: Course): string {
  const { sections, quizzes, questions, ...rest } = course
  const document: CourseDocument = {
    ...{ format: documentFormat, formatVersion: 1 },
    ...rest,
    sections: sections.map(({ minutes: _, cards, ...section }) => ({
      ...section,
      cards: cards.map(({ section: __, body: ___, ...card }) => card),
    })),
    quizzes: quizzes.map((quiz) => ({
      ...quiz,
      questions: quiz.questions.flatMap((id) => questions.filter((found) => found.id === id).map(recordOf)),
    })),
    questions: questions.filter(({ use }) => use === 'bank').map(recordOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function recordOf({ use: _, options, ...question }: Question): CourseDocument['questions'][number] {
  return {
    ...question,
    options: options.map(({ text, why, right, misconception: idea }) => ({
      ...{ text, why },
      ...(right ? { right: true as const } : {}),
      ...(idea === null ? {} : { misconception: idea }),
    })),
  }
}
