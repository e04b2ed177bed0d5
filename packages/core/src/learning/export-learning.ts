import { learningExport } from '@ratchet/contract'
import { allow, inputOf, query, type Scope } from '../foundation/index.ts'
import type { Evidence } from './evidence.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'
import { selectNudges } from './nudges-store.ts'
import type { StoredSitting } from './sitting.ts'
import { answersOf } from './sitting-rules.ts'
import { selectChoices, selectSittings } from './sittings-store.ts'

/** All that is kept of a learner, to take along: every answer, review, word, paper and suggestion of this course. */
export const exportLearning = query({
  name: 'export-learning',
  allow: allow.viewers,
  input: inputOf(learningExport.exportLearning),
  run: async (scope, { course: courseId }) => {
    const course = await courseOf(scope, courseId)
    const learner = await learnerOf(scope, course)
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const sittings = await selectSittings(scope, learner.memberId, course.id)
    const papers = []
    for (const sitting of sittings) papers.push(await paperOf(scope, sitting, evidence))
    // A running diagnostic tells nothing yet, here either.
    const running = new Set(sittings.flatMap(({ id, endedAt }) => (endedAt === null ? [id] : [])))
    const nudges = await selectNudges(scope, learner.memberId)
    return {
      course: course.id,
      exportedAt: scope.now.toISOString(),
      settings: learner.settings,
      answers: evidence.map((row) => ({
        ...{
          id: row.id,
          kind: row.kind,
          source: row.source,
          itemId: row.itemId,
          itemVersion: row.itemVersion,
        },
        ...{ concepts: [...row.concepts], chosen: row.chosen, rating: row.rating },
        result: row.sittingId !== null && running.has(row.sittingId) ? null : row.result,
        ...{ confidence: row.confidence, tookMs: row.tookMs, words: row.words, details: { ...row.details } },
        sittingId: row.sittingId,
        ...{ answeredAt: row.answeredAt.toISOString(), zone: row.zone, late: row.late, undoes: row.undoes },
      })),
      sittings: papers,
      suggestions: nudges
        .filter(({ courseId }) => courseId === course.id)
        .map(({ id, subjectId, rule, conceptId, scenario, raisedAt, settledAt }) => ({
          ...{ id, improvementId: subjectId, rule, concept: conceptId, sentence: scenario.sentence },
          ...{ raisedAt: raisedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null },
        })),
    }
  },
})

/** A paper as it was set, in its order, with what was chosen. Its key goes along once it is over. */
async function paperOf(scope: Scope, sitting: StoredSitting, evidence: readonly Evidence[]) {
  const { kind, items, endedAt } = sitting
  const saved = new Map(
    kind === 'mock'
      ? (await selectChoices(scope, sitting.id)).map((choice) => [choice.questionId, choice])
      : answersOf(sitting, evidence).map(({ itemId, chosen, answeredAt }) => [
          itemId,
          { chosen, flagged: false, savedAt: answeredAt },
        ]),
  )
  return {
    ...{ id: sitting.id, kind, blueprint: sitting.blueprintId, courseVersion: sitting.courseVersion },
    ...{ needed: sitting.needed, forecast: sitting.forecast, zone: sitting.zone, endedBy: sitting.endedBy },
    startedAt: sitting.startedAt.toISOString(),
    deadlineAt: sitting.deadlineAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    items: items
      // A diagnostic holds what it may ask; the paper is what it did ask.
      .filter(({ id }) => kind === 'mock' || saved.has(id))
      .map(({ id, version, group, right }) => ({
        ...{ questionId: id, version, group, right: endedAt === null ? null : right },
        ...{ chosen: saved.get(id)?.chosen ?? null, flagged: saved.get(id)?.flagged ?? false },
        savedAt: saved.get(id)?.savedAt.toISOString() ?? null,
      })),
  }
}
