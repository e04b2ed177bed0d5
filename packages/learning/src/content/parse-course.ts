import { checkQuestionForms } from './check-question-forms.ts'
import { checkReferences } from './check-references.ts'
import type { Course } from './course-shape.ts'
import { type Gathering, gatherFile } from './gather.ts'
import { gatherSections, inSections } from './gather-sections.ts'
import { Places } from './places.ts'
import type { CourseFile, Problem } from './problem.ts'

export type ParsedCourse = { course: Course; places: Places } | { problems: Problem[] }

/**
 * Reads a course from the files of its folder. All or nothing: with any problem there is no course.
 * @param files paths below the course's folder, in any order
 */
export function parseCourse(files: readonly CourseFile[]): ParsedCourse {
  const problems: Problem[] = []
  const all: Gathering = { course: emptyCourse(), places: new Places(problems), problems }
  const sorted = [...files]
    .map(({ path, text }) => ({ path: path.replaceAll('\\', '/'), text: text.replaceAll('\r\n', '\n') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const file of sorted) if (!inSections.test(file.path)) gatherFile(file, all)
  gatherSections(
    sorted.filter(({ path }) => inSections.test(path)),
    all,
  )
  if (!sorted.some(({ path }) => path === 'course.yaml')) {
    problems.push({ file: 'course.yaml', line: 1, message: 'A course needs this file; it is not there.' })
  }
  // References into something that could not be read would only repeat the first complaint.
  if (problems.length === 0) {
    problems.push(...checkReferences(all.course, all.places), ...checkQuestionForms(all.course, all.places))
  }
  if (problems.length > 0) return { problems }
  return { course: inPathOrder(all.course), places: all.places }
}

function inPathOrder(course: Course): Course {
  const order = course.path.filter(({ kind }) => kind === 'section').map(({ id }) => id)
  const sections = [...course.sections].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return { ...course, sections }
}

function emptyCourse(): Course {
  return {
    ...{
      id: '',
      version: 1,
      language: 'en',
      translates: null,
      title: '',
      standfirst: '',
      position: null,
      notice: '',
    },
    ...{ groups: [], concepts: [], relations: [], path: [], sections: [], figures: [], exercises: [] },
    ...{ workedExamples: [], quizzes: [], flashcards: [], terms: [], misconceptions: [] },
    ...{ questions: [], blueprints: [] },
  }
}
