import { ownCourses } from '@ratchet/contract'
import { allow, inputOf, notFound, query } from '../foundation/index.ts'
import { getMember } from '../people/index.ts'
import { selectOwnCourse } from './courses-store.ts'

/** An own course as its author sees it, with the keys. Only those who may write see it. */
export const getCourseDraft = query({
  name: 'get-course-draft',
  allow: allow.contributors,
  input: inputOf(ownCourses.getCourseDraft),
  run: async (scope, { course: id }) => {
    const own = await selectOwnCourse(scope, id)
    if (!own) throw notFound('course')
    const { course, source, ownerId } = own
    const groups = new Map(course.concepts.map((concept) => [concept.id, concept.group]))
    return {
      draft: {
        ...{ course: course.id, title: course.title, standfirst: course.standfirst },
        ...{ version: course.version, source, ownerName: (await getMember(scope, ownerId)).name },
        groups: course.groups.map((group) => ({ id: group.id, title: group.title })),
        questions: course.questions.map((question) => ({
          ...{ id: question.id, version: question.version, group: question.group, stem: question.stem },
          options: question.options.map(({ text, right, why }) => ({ text, right, why })),
        })),
        flashcards: course.flashcards.map((card) => ({
          ...{ id: card.id, version: card.version, front: card.front, back: card.back },
          ...{ group: groups.get(card.concepts[0] ?? '') ?? '', bothWays: card.directions.length > 1 },
        })),
        cards: course.sections.flatMap(({ cards }) =>
          cards.map(({ id: card, version, title, markdown }) => ({ id: card, version, title, markdown })),
        ),
      },
    }
  },
})
