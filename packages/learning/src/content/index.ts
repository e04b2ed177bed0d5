export {
  type AddedParts,
  addParts,
  type CourseParts,
  emptyOwnCourse,
  removePart,
  slugOf,
} from './add-parts.ts'
export type { Blueprint, Slot } from './blueprint-shape.ts'
export type { Card, Section } from './card-shape.ts'
export { bankStandards, checkBank } from './check-bank.ts'
export { checkTranslation } from './check-translation.ts'
export type { Concept, ConceptGroup, Misconception, Relation } from './concept-shape.ts'
export { documentFormat, parseCourseDocument, writeCourseDocument } from './course-document.ts'
export type { Course, Stop } from './course-shape.ts'
export { drawFigure } from './draw-figure.ts'
export type { Exercise, Scenario, WorkedExample } from './exercise-shape.ts'
export type { Figure, Mark } from './figure-shape.ts'
export { type BankFigures, inspectBank } from './inspect-bank.ts'
export { optionLetters } from './letters.ts'
export { type ParsedCourse, parseCourse } from './parse-course.ts'
export type { Places, ThingKind } from './places.ts'
export type { CourseFile, Problem } from './problem.ts'
export type { Option, Question, Quiz } from './question-shape.ts'
export type { Flashcard, Term } from './recall-shape.ts'
export type { Block, Span } from './text-shape.ts'
