import { learning } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { courseView } from './course-view.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'

/** A course as its learner sees it, with what was read so far. */
export const getCourse = query({
  name: 'get-course',
  allow: allow.viewers,
  input: inputOf(learning.getCourse),
  run: async (scope, { course: id }) => {
    const course = await courseOf(scope, id)
    const learner = await learnerOf(scope, course)
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const read = new Set(evidence.filter(({ kind }) => kind === 'reading').map(({ itemId }) => itemId))
    const cards = course.sections.flatMap((section) =>
      section.cards.map((card) => ({ section: section.id, card })),
    )
    const left = cards.filter(({ card }) => !read.has(card.id))
    const next = left[0]
    return {
      course: courseView(course, learner.enrolled),
      settings: learner.settings,
      settingsVersion: learner.settingsVersion,
      cardsRead: cards.filter(({ card }) => read.has(card.id)).map(({ card }) => card.id),
      minutesLeft: left.reduce((sum, { card }) => sum + card.minutes, 0),
      resumeAt: next ? { section: next.section, card: next.card.id } : null,
    }
  },
})
