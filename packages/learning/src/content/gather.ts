import { z } from 'zod'
import { assembleQuestion } from './assemble-question.ts'
import { blueprint } from './blueprint-shape.ts'
import { misconception } from './concept-shape.ts'
import { type Course, courseHead } from './course-shape.ts'
import { exercise, workedExample } from './exercise-shape.ts'
import { figure } from './figure-shape.ts'
import type { Places, ThingKind } from './places.ts'
import type { CourseFile, Problem } from './problem.ts'
import { questionFile, quizFile } from './question-shape.ts'
import { readYaml } from './read-yaml.ts'
import { flashcard, term } from './recall-shape.ts'

/** A course while its files are being read; sections come afterwards, from several files each. */
export interface Gathering {
  course: Course
  places: Places
  problems: Problem[]
}

type Gather = (file: CourseFile, all: Gathering) => void
type Named = { id: string }

/** Each kind of file by its path; what fits none is reported. */
const kinds: readonly [path: RegExp, gather: Gather][] = [
  [/^course\.yaml$/, gatherHead],
  [
    /^misconceptions\.yaml$/,
    listOf('misconceptions', misconception, 'misconception', (c) => c.misconceptions),
  ],
  [/^glossary\.yaml$/, listOf('terms', term, 'term', (c) => c.terms)],
  [/^flashcards\.yaml$/, listOf('flashcards', flashcard, 'flashcard', (c) => c.flashcards)],
  [/^figures\/[a-z0-9-]+\.yaml$/, oneOf(figure, 'figure', (c) => c.figures)],
  [/^exercises\/[a-z0-9-]+\.yaml$/, oneOf(exercise, 'exercise', (c) => c.exercises)],
  [/^worked-examples\/[a-z0-9-]+\.yaml$/, oneOf(workedExample, 'worked-example', (c) => c.workedExamples)],
  [/^blueprints\/[a-z0-9-]+\.yaml$/, oneOf(blueprint, 'blueprint', (c) => c.blueprints)],
  [/^questions\/[a-z0-9-]+\.yaml$/, gatherQuestions],
  [/^quizzes\/[a-z0-9-]+\.yaml$/, gatherQuiz],
  [/^README\.md$/, () => {}],
]

/** Reads one file, whatever its kind, into the course. */
export function gatherFile(file: CourseFile, all: Gathering): void {
  const kind = kinds.find(([path]) => path.test(file.path))
  if (kind) kind[1](file, all)
  else
    all.problems.push({
      file: file.path,
      line: 1,
      message: 'No kind of course file has this name and place.',
    })
}

function gatherHead(file: CourseFile, { course, places, problems }: Gathering): void {
  const read = readYaml(file, courseHead, problems)
  if (!read) return
  Object.assign(course, read.value)
  places.add('course', read.value.id, file.path, 1)
  for (const [index, { id }] of read.value.groups.entries())
    places.add('group', id, file.path, read.lineOf(['groups', index]))
  for (const [index, { id }] of read.value.concepts.entries())
    places.add('concept', id, file.path, read.lineOf(['concepts', index]))
}

/** A file with a list of things under one key. */
function listOf<T extends Named>(
  key: string,
  shape: z.ZodType<T>,
  kind: ThingKind,
  into: (course: Course) => T[],
): Gather {
  const whole = z.strictObject({ [key]: z.array(shape) })
  return (file, { course, places, problems }) => {
    const read = readYaml(file, whole, problems)
    for (const [index, thing] of (read?.value[key] ?? []).entries()) {
      into(course).push(thing)
      places.add(kind, thing.id, file.path, read?.lineOf([key, index]) ?? 1)
    }
  }
}

/** A file that is one thing. */
function oneOf<T extends Named>(shape: z.ZodType<T>, kind: ThingKind, into: (course: Course) => T[]): Gather {
  return (file, { course, places, problems }) => {
    const read = readYaml(file, shape, problems)
    if (!read) return
    into(course).push(read.value)
    places.add(kind, read.value.id, file.path, 1)
  }
}

function gatherQuestions(file: CourseFile, { course, places, problems }: Gathering): void {
  const read = readYaml(file, questionFile, problems)
  for (const [index, record] of (read?.value.questions ?? []).entries()) {
    course.questions.push(assembleQuestion(record, read?.value.group ?? '', 'bank'))
    places.add('question', record.id, file.path, read?.lineOf(['questions', index]) ?? 1)
  }
}

function gatherQuiz(file: CourseFile, { course, places, problems }: Gathering): void {
  const read = readYaml(file, quizFile, problems)
  if (!read) return
  const { questions, ...quiz } = read.value
  course.quizzes.push({ ...quiz, questions: questions.map(({ id }) => id) })
  places.add('quiz', quiz.id, file.path, 1)
  for (const [index, { group, ...record }] of questions.entries()) {
    course.questions.push(assembleQuestion(record, group, 'quiz'))
    places.add('question', record.id, file.path, read.lineOf(['questions', index]))
  }
}
