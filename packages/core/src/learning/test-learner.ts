import { uuidV7 } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'

export const chapter = 'continual-improvement'
export const course = builtInCourses().find(({ id }) => id === chapter)!

/** The letter that is right, and one that is not. */
export function letters(questionId: string) {
  const options = course.questions.find(({ id }) => id === questionId)?.options ?? []
  const right = options.find((option) => option.right)?.letter ?? 'A'
  const wrong = options.find((option) => !option.right)?.letter ?? 'B'
  return { right, wrong }
}

export const newId = (): string => uuidV7(new Date())
