import type { CourseQuestion, CourseSummary, Explanation, Course as Shown } from '@ratchet/contract'
import type { Course, Question } from '@ratchet/learning'
import { fewestForMock, ownBlueprint } from './own-course-rules.ts'

/** A question as it may leave the server before an answer: no key, no reasons. */
export const askedQuestion = ({
  id,
  version,
  group,
  stem,
  statements,
  options,
}: Question): CourseQuestion => ({
  ...{ id, version, group, stem, statements },
  options: options.map(({ letter, text }) => ({ letter, text })),
})

/** What is told after an answer was committed. */
export function explanationOf(course: Course, question: Question): Explanation {
  return {
    questionId: question.id,
    right: question.options.find(({ right }) => right)?.letter ?? 'A',
    options: question.options.map(({ letter, right, why, misconception }) => {
      const idea = course.misconceptions.find(({ id }) => id === misconception)
      return {
        ...{ letter, right, why },
        misconception: idea ? { id: idea.id, belief: idea.belief, correction: idea.correction } : null,
      }
    }),
  }
}

export const summaryOf = (course: Course, enrolled: boolean): CourseSummary => ({
  id: course.id,
  version: course.version,
  language: course.language,
  title: course.title,
  standfirst: course.standfirst,
  minutes: course.sections.reduce((sum, { minutes }) => sum + minutes, 0),
  sections: course.sections.length,
  questions: course.questions.length,
  flashcards: course.flashcards.length,
  enrolled,
})

/** A course as its learners see it, field by field, so that nothing leaves by being forgotten. */
export function courseView(course: Course, enrolled: boolean): Shown {
  return {
    ...summaryOf(course, enrolled),
    position: course.position,
    notice: course.notice,
    groups: course.groups.map(({ id, title }) => ({ id, title })),
    concepts: course.concepts.map(({ id, group, title, gist }) => ({ id, group, title, gist })),
    relations: course.relations.map(({ from, kind, to }) => ({ from, kind, to })),
    path: course.path.map(({ kind, id }) => ({ kind, id })),
    sectionList: course.sections.map(({ id, title, summary, minutes, cards }) => ({
      ...{ id, title, summary, minutes },
      cards: cards.map((card) => ({
        ...{ id: card.id, version: card.version, kind: card.kind, title: card.title },
        ...{ concepts: card.concepts, minutes: card.minutes, figure: card.figure, body: card.body },
      })),
    })),
    figures: course.figures.map(({ id, title, alternative, width, height, marks }) => ({
      ...{ id, title, alternative, width, height, marks },
    })),
    exercises: course.exercises.map(({ id, title, intro, minutes, scenarios }) => ({
      ...{ id, title, intro, minutes },
      scenarios: scenarios.map((scenario) => ({
        ...{ id: scenario.id, title: scenario.title, text: scenario.text, asks: scenario.asks },
      })),
    })),
    workedExamples: course.workedExamples.map(({ id, title, demoImprovement, intro, steps, outcome }) => ({
      ...{ id, title, demoImprovement, intro, steps, outcome },
    })),
    quizzes: inPathOrder(course, course.quizzes).map(({ id, title, intro, questions }) => ({
      ...{ id, title, intro },
      questions: questions.flatMap((wanted) =>
        course.questions.filter((question) => question.id === wanted).map(askedQuestion),
      ),
    })),
    terms: course.terms.map(({ id, term, definition, source, plainly, seeAlso }) => ({
      ...{ id, term, definition, source, plainly, seeAlso },
    })),
    blueprints: blueprintsOf(course).map((blueprint) => ({
      ...{ id: blueprint.id, title: blueprint.title, intro: blueprint.intro, questions: blueprint.questions },
      ...{ minutes: blueprint.minutes, pass: blueprint.pass },
      minutesInForeignLanguage: blueprint.minutesInForeignLanguage,
    })),
  }
}

/** In the order in which the course's path comes by. */
function inPathOrder<T extends { id: string }>(course: Course, things: readonly T[]): T[] {
  const place = ({ id }: T) => course.path.findIndex((stop) => stop.id === id)
  return [...things].sort((a, b) => place(a) - place(b))
}

/** A course without a plan of its own gets one as soon as it has enough questions. */
function blueprintsOf(course: Course) {
  if (course.blueprints.length > 0) return course.blueprints
  const bank = course.questions.filter(({ use }) => use === 'bank')
  return bank.length < fewestForMock ? [] : [ownBlueprint(course)]
}
