import { learning } from '@ratchet/contract'
import { assemblePaper, type Blueprint, type Course, itemStatistics, recentItems } from '@ratchet/learning'
import { allow, inputOf, operation, preconditionFailed, type Scope } from '../foundation/index.ts'
import { endIfOverdue } from './end-sitting.ts'
import type { Evidence } from './evidence.ts'
import { selectEverybody, selectEvidence } from './evidence-store.ts'
import { blueprintOf, courseOf } from './find-course.ts'
import { type Learner, learnerOf, schedulerOf } from './learner.ts'
import { cardsOf, historiesOf } from './memory-rules.ts'
import { forecastFor, recallByGroup } from './readiness-rules.ts'
import type { StoredSitting } from './sitting.ts'
import { paperItem } from './sitting-rules.ts'
import { viewSitting } from './sitting-view.ts'
import { findSitting, insertSitting, selectSittings } from './sittings-store.ts'

/** Sit a diagnostic or a mock. One of the kind that is still running is taken up again instead. */
export const startSitting = operation({
  name: 'start-sitting',
  allow: allow.viewers,
  input: inputOf(learning.startSitting),
  run: async (scope, { course: courseId, kind, blueprint: blueprintId, foreignLanguage }) => {
    const course = await courseOf(scope, courseId)
    const learner = await learnerOf(scope, course)
    const sittings = await selectSittings(scope, learner.memberId, course.id)
    for (const { id } of sittings.filter((found) => found.kind === kind && found.endedAt === null)) {
      const locked = await findSitting(scope, learner.memberId, id)
      const known = locked && (await endIfOverdue(scope, locked))
      if (known && known.endedAt === null) return { sitting: await viewSitting(scope, course, known) }
    }
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const id = scope.newId()
    const begun = {
      id,
      memberId: learner.memberId,
      courseId: course.id,
      courseVersion: course.version,
      seed: id,
    }
    const open = { startedAt: scope.now, endedAt: null, endedBy: null, zone: learner.rule.timeZone }
    const sitting: StoredSitting =
      kind === 'diagnostic'
        ? {
            ...{ ...begun, ...open, kind, blueprintId: null, needed: null, deadlineAt: null, forecast: null },
            items: diagnosticBank(course, evidence, scope.now).flatMap((item) => paperItem(course, item)),
          }
        : {
            ...{ ...begun, ...open, kind },
            ...(await mockOf(
              scope,
              course,
              blueprintOf(course, blueprintId),
              learner,
              evidence,
              sittings,
              id,
              foreignLanguage,
            )),
          }
    if (sitting.items.length === 0) {
      throw preconditionFailed(
        'no_questions',
        'This course has no questions for a test. Nothing was started.',
      )
    }
    await insertSitting(scope, sitting)
    return { sitting: await viewSitting(scope, course, sitting) }
  },
})

/** Bank questions, those answered in the last fortnight last: they are asked only when nothing else is left. */
function diagnosticBank(course: Course, evidence: readonly Evidence[], now: Date): string[] {
  const seen = recentItems([], questionsOf(evidence), now)
  const bank = course.questions.filter(({ use }) => use === 'bank')
  const fresh = bank.filter(({ id }) => !seen.has(id))
  const covered = (group: string) => fresh.filter((question) => question.group === group).length >= 3
  return bank.filter(({ id, group }) => !seen.has(id) || !covered(group)).map(({ id }) => id)
}

const questionsOf = (evidence: readonly Evidence[]) =>
  evidence
    .filter(({ kind }) => kind === 'question')
    .map(({ itemId, answeredAt }) => ({ itemId, at: answeredAt }))

async function mockOf(
  scope: Scope,
  course: Course,
  blueprint: Blueprint,
  learner: Learner,
  evidence: readonly Evidence[],
  sittings: readonly StoredSitting[],
  seed: string,
  foreignLanguage: boolean,
) {
  const mocks = sittings.filter(({ kind }) => kind === 'mock')
  const recent = recentItems(
    mocks.map(({ startedAt, items }) => ({ startedAt, itemIds: items.map(({ id }) => id) })),
    questionsOf(evidence),
    scope.now,
  )
  const retired = await retiredItems(scope, course)
  const paper = assemblePaper(
    blueprint.slots.map(({ group, bloom, style, questions }) => ({
      topicId: group,
      bloom,
      style,
      questions,
    })),
    course.questions
      .filter(({ use }) => use === 'bank')
      .map(({ id, group, bloom, style }) => ({ id, topicId: group, bloom, style, retired: retired.has(id) })),
    recent,
    seed,
  )
  const minutes = foreignLanguage ? blueprint.minutesInForeignLanguage : blueprint.minutes
  const histories = historiesOf(cardsOf(course), evidence, schedulerOf(learner))
  const told = forecastFor(course, blueprint, evidence, recallByGroup(course, histories, learner.todayOn), [])
  return {
    blueprintId: blueprint.id,
    needed: blueprint.pass,
    items: paper.itemIds.flatMap((item) => paperItem(course, item)),
    deadlineAt: new Date(scope.now.getTime() + minutes * 60_000),
    forecast: told.forecast?.chance ?? null,
  }
}

/** Questions whose own figures over all mocks say that they should leave; below thirty answers none does. */
async function retiredItems(scope: Scope, course: Course): Promise<Set<string>> {
  const papers = [...(await selectEverybody(scope, course.id)).values()].flatMap((answers) => {
    const bySitting = new Map<string, Record<string, boolean>>()
    for (const { source, sittingId, itemId, result } of answers) {
      if (source !== 'mock' || sittingId === null) continue
      bySitting.set(sittingId, { ...bySitting.get(sittingId), [itemId]: result === 'right' })
    }
    return [...bySitting.values()]
  })
  const statistics = itemStatistics(papers.map((right) => ({ right })))
  return new Set(statistics.filter(({ retire }) => retire !== null).map(({ itemId }) => itemId))
}
