import { workLink } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { learnerOf } from './learner.ts'
import { selectNudges } from './nudges-store.ts'
import { workCourse } from './work-course.ts'

/** What the learner's own records suggest; what is missing in them is for the learner to say first. */
export const listNudges = query({
  name: 'list-nudges',
  allow: allow.viewers,
  input: inputOf(workLink.listNudges),
  run: async (scope) => {
    const course = workCourse()
    const { memberId, settings } = await learnerOf(scope, course)
    const open = (await selectNudges(scope, memberId)).filter(({ settledAt }) => settledAt === null)
    const titleOf = (concept: string) => course.concepts.find(({ id }) => id === concept)?.title ?? concept
    return {
      on: settings.workLink,
      snoozedUntil: settings.workLinkSnoozedUntil,
      nudges: open.map(({ id, subjectId, scenario, raisedAt }) => ({
        ...{ id, improvementId: subjectId, sentence: scenario.sentence, facts: [...scenario.facts] },
        options: scenario.options.map((concept) => ({ concept, title: titleOf(concept) })),
        raisedAt: raisedAt.toISOString(),
      })),
    }
  },
})
