import { workLink } from '@ratchet/contract'
import { allow, inputOf, invalid, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { learnerOf } from './learner.ts'
import { selectNudges, settleNudge } from './nudges-store.ts'
import { workCourse } from './work-course.ts'

/** Say what one's own record lacks. It counts as an answer on that concept, like any other. */
export const answerNudge = operation({
  name: 'answer-nudge',
  allow: allow.viewers,
  input: inputOf(workLink.answerNudge),
  run: async (scope, { nudgeId, id, concept }) => {
    const course = workCourse()
    const { memberId, rule: day } = await learnerOf(scope, course)
    const nudge = (await selectNudges(scope, memberId)).find((found) => found.id === nudgeId)
    if (!nudge) throw notFound('suggestion')
    if (!nudge.scenario.options.includes(concept))
      throw invalid('concept', 'is none of the options of this scenario')
    const meant = course.concepts.find((found) => found.id === nudge.conceptId)
    const isNew = await insertEvidence(scope, memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'question', source: 'work', itemId: `work-${nudge.id}` },
      ...{ itemVersion: 1, group: meant?.group ?? '', concepts: [nudge.conceptId], chosen: concept },
      result: concept === nudge.conceptId ? 'right' : 'wrong',
      ...{ tookMs: 0, answeredAt: scope.now, zone: day.timeZone },
    })
    // Sent twice, the first answer stands.
    const first = isNew
      ? null
      : (await selectEvidence(scope, memberId, course.id)).find((row) => row.id === id)
    await settleNudge(scope, nudge.id, 'answered')
    const card = course.sections
      .flatMap(({ cards }) => cards)
      .find(({ concepts }) => concepts[0] === nudge.conceptId)
    return {
      right: (first?.chosen ?? concept) === nudge.conceptId,
      rule: nudge.rule,
      concept: { concept: nudge.conceptId, title: meant?.title ?? nudge.conceptId, gist: meant?.gist ?? '' },
      card: card ? { id: card.id, title: card.title } : null,
    }
  },
})
