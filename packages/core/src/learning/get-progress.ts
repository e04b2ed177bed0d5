import { learning, type MockResult } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import type { Evidence } from './evidence.ts'
import { selectEvidence } from './evidence-store.ts'
import { blueprintOf, courseOf } from './find-course.ts'
import { gapsOf } from './gap-rules.ts'
import { groupKnowledge } from './knowledge-rules.ts'
import { learnerOf, schedulerOf } from './learner.ts'
import { cardsOf, historiesOf } from './memory-rules.ts'
import { selectNudges } from './nudges-store.ts'
import { forecastFor, recallByGroup } from './readiness-rules.ts'
import type { StoredSitting } from './sitting.ts'
import { answersOf } from './sitting-rules.ts'
import { selectSittings } from './sittings-store.ts'
import { workByGroup } from './work-rules.ts'

/** What the learner who asks knows, how ready they are, and what to do next: all recomputed from their answers. */
export const getProgress = query({
  name: 'get-progress',
  allow: allow.viewers,
  input: inputOf(learning.getProgress),
  run: async (scope, { course: courseId }) => {
    const course = await courseOf(scope, courseId)
    const learner = await learnerOf(scope, course)
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const sittings = await selectSittings(scope, learner.memberId, course.id)
    const mocks = sittings.flatMap((sitting) => mockResult(sitting, evidence))
    const goesOn = ({ endedAt, deadlineAt }: StoredSitting) =>
      endedAt === null && (deadlineAt === null || deadlineAt > scope.now)
    const histories = historiesOf(cardsOf(course), evidence, schedulerOf(learner))
    const onDay = learner.settings.examOn ?? learner.todayOn
    const recall = recallByGroup(course, histories, onDay < learner.todayOn ? learner.todayOn : onDay)
    const settled = mocks.flatMap(({ forecast, passed }) =>
      forecast === null ? [] : [{ chance: forecast, happened: passed }],
    )
    const nudges = await selectNudges(scope, learner.memberId)
    return {
      answers: evidence.filter(({ kind, result }) => kind === 'question' && result !== null).length,
      groups: groupKnowledge(course, evidence),
      readiness: forecastFor(course, blueprintOf(course, null), evidence, recall, settled),
      running: sittings.filter(goesOn).map(({ kind }) => kind),
      mocks,
      gaps: gapsOf(
        course,
        evidence,
        learner.rule,
        workByGroup(course, nudges, learner.settings.workLink, scope.now),
      ),
    }
  },
})

function mockResult(sitting: StoredSitting, evidence: readonly Evidence[]): MockResult[] {
  if (sitting.kind !== 'mock' || sitting.endedAt === null || sitting.needed === null) return []
  const right = answersOf(sitting, evidence).filter(({ result }) => result === 'right').length
  return [
    {
      ...{
        sittingId: sitting.id,
        endedAt: sitting.endedAt.toISOString(),
        right,
        asked: sitting.items.length,
      },
      ...{ needed: sitting.needed, passed: right >= sitting.needed, forecast: sitting.forecast },
    },
  ]
}
