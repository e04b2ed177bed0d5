import type { Sitting } from '@ratchet/contract'
import { type Course, chooseNext, mostItems } from '@ratchet/learning'
import type { Scope } from '../foundation/index.ts'
import { askedQuestion } from './course-view.ts'
import { selectEvidence } from './evidence-store.ts'
import { ownBlueprint } from './own-course-rules.ts'
import type { StoredSitting } from './sitting.ts'
import { answersOf, diagnosticAnswers, diagnosticItems, moreMinutes, reportOf } from './sitting-rules.ts'
import { selectChoices } from './sittings-store.ts'

/** The question that a diagnostic asks next; null when it has asked enough. */
export function nextQuestion(
  course: Course,
  sitting: StoredSitting,
  answers: Parameters<typeof diagnosticAnswers>[0],
) {
  const groups = course.groups.map(({ id }) => id)
  const next = chooseNext(groups, diagnosticItems(sitting.items), diagnosticAnswers(answers), sitting.seed)
  return next.done ? null : next.itemId
}

/** The minutes of a mock: given so far, and by its format; null for a diagnostic. */
export function timeOf(course: Course, { startedAt, deadlineAt, blueprintId }: StoredSitting) {
  if (deadlineAt === null) return { minutes: null, minutesByFormat: null }
  const blueprints = course.blueprints.length > 0 ? course.blueprints : [ownBlueprint(course)]
  const minutes = Math.round((deadlineAt.getTime() - startedAt.getTime()) / 60_000)
  // A format that a new edition dropped gave what was given.
  return { minutes, minutesByFormat: blueprints.find(({ id }) => id === blueprintId)?.minutes ?? minutes }
}

/** A sitting as its learner sees it. */
export async function viewSitting(scope: Scope, course: Course, sitting: StoredSitting): Promise<Sitting> {
  const evidence = await selectEvidence(scope, sitting.memberId, sitting.courseId)
  const answers = answersOf(sitting, evidence)
  const choices = sitting.kind === 'mock' ? await selectChoices(scope, sitting.id) : []
  const over = sitting.endedAt !== null
  const time = timeOf(course, sitting)
  const ids = over
    ? []
    : sitting.kind === 'mock'
      ? sitting.items.map(({ id }) => id)
      : nextIds(course, sitting, answers)
  const blueprint = course.blueprints.find(({ id }) => id === sitting.blueprintId)
  return {
    id: sitting.id,
    course: course.id,
    kind: sitting.kind,
    title: blueprint?.title ?? course.title,
    startedAt: sitting.startedAt.toISOString(),
    deadlineAt: sitting.deadlineAt?.toISOString() ?? null,
    ...time,
    moreMinutes: over ? 0 : moreMinutes(time.minutes, time.minutesByFormat),
    serverNow: scope.now.toISOString(),
    endedAt: sitting.endedAt?.toISOString() ?? null,
    endedBy: sitting.endedBy,
    answered:
      sitting.kind === 'mock' ? choices.filter(({ chosen }) => chosen !== null).length : answers.length,
    questionsAtMost: sitting.kind === 'mock' ? sitting.items.length : mostItems,
    questions: ids.flatMap((id) =>
      course.questions.filter((question) => question.id === id).map(askedQuestion),
    ),
    choices: choices.map(({ questionId, chosen, flagged, savedAt }) => ({
      ...{ questionId, chosen, flagged, savedAt: savedAt.toISOString() },
    })),
    report: over ? reportOf(course, sitting, answers) : null,
  }
}

function nextIds(...given: Parameters<typeof nextQuestion>): string[] {
  const next = nextQuestion(...given)
  return next === null ? [] : [next]
}
