import type { Gap } from '@ratchet/contract'
import {
  type Course,
  type DayRule,
  gapState,
  learnerDayOf,
  orderGaps,
  type Question,
} from '@ratchet/learning'
import type { Evidence } from './evidence.ts'
import { knowledgeByGroup, titleOf } from './knowledge-rules.ts'
import { cardsOf, marksByGroup } from './memory-rules.ts'

/** So few looks back decide what is said to have been missed. */
const lately = 8

/** Gaps in the order of what a minute of study is worth, each with its reason and its way out. */
export function gapsOf(
  course: Course,
  evidence: readonly Evidence[],
  rule: DayRule,
  /** How strongly records at work show the same gap, 0 to 1, by group. */
  work: ReadonlyMap<string, number> = new Map(),
): Gap[] {
  const marks = marksByGroup(course)
  const routes = new Map(course.groups.map(({ id }) => [id, routeOf(course, id, evidence)]))
  const inputs = knowledgeByGroup(course, evidence)
    // What was never asked is no gap: the diagnostic comes first.
    .filter(({ conceptId, answers }) => answers > 0 || work.has(conceptId))
    .map(({ conceptId, expected, uncertainty }) => ({
      ...{ conceptId, expected, uncertainty, marks: marks.get(conceptId) ?? 1 },
      work: work.get(conceptId) ?? 0,
      minutes: routes.get(conceptId)?.minutes ?? 5,
    }))
  return orderGaps(inputs).map(({ conceptId, priority, marks: weight, minutes }) => {
    const own = evidence.filter(
      ({ kind, group, result }) => kind === 'question' && group === conceptId && result !== null,
    )
    const last = own.slice(-lately)
    const state = stateOf(own, rule)
    const { minutes: _, ...route } = routes.get(conceptId) ?? { minutes: 5, ...emptyRoute }
    return {
      group: conceptId,
      title: titleOf(course, conceptId),
      ...{ priority, marks: weight, minutes },
      state: state.state,
      on: state.state === 'closed' ? state.closedOn : state.state === 'studied' ? state.confirmFromOn : null,
      missed: last.filter(({ result }) => result !== 'right').length,
      asked: last.length,
      atWork: work.has(conceptId),
      misconception: commonest(course, last),
      route,
    }
  })
}

function stateOf(own: readonly Evidence[], rule: DayRule) {
  const answers = own.map(({ answeredAt, result, source }) => ({
    on: learnerDayOf(answeredAt, rule),
    right: result === 'right',
    mixed: source === 'diagnostic' || source === 'mock',
  }))
  const missedOn = answers.find(({ right }) => !right)?.on ?? answers[0]?.on ?? ''
  return gapState(missedOn, answers)
}

function commonest(course: Course, answers: readonly Evidence[]): Gap['misconception'] {
  const times = new Map<string, number>()
  for (const { itemId, chosen, result } of answers) {
    if (result !== 'wrong') continue
    const question = course.questions.find(({ id }) => id === itemId)
    const idea = question?.options.find(({ letter }) => letter === chosen)?.misconception
    if (idea) times.set(idea, (times.get(idea) ?? 0) + 1)
  }
  const [top] = [...times].sort((a, b) => b[1] - a[1])
  const found = top && course.misconceptions.find(({ id }) => id === top[0])
  return top && found
    ? { id: found.id, belief: found.belief, correction: found.correction, times: top[1] }
    : null
}

const emptyRoute: Gap['route'] = { cards: [], exercises: [], freshQuestions: 0, flashcards: [] }

/** From reading to recall: cards that are about the group, exercises that touch it, questions, flashcards. */
function routeOf(
  course: Course,
  group: string,
  evidence: readonly Evidence[],
): Gap['route'] & { minutes: number } {
  const concepts = new Set(course.concepts.filter((concept) => concept.group === group).map(({ id }) => id))
  const about = course.sections.flatMap((section) =>
    section.cards
      .filter((card) => concepts.has(card.concepts[0] ?? ''))
      .map((card) => ({ section: section.id, card: card.id, title: card.title, minutes: card.minutes })),
  )
  const exercises = course.exercises.filter(({ scenarios }) =>
    scenarios.some((scenario) => concepts.has(scenario.concepts[0] ?? '')),
  )
  const reading = about.reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    cards: about.map(({ section, card, title }) => ({ section, card, title })),
    exercises: exercises.map(({ id }) => id),
    freshQuestions: freshQuestions(course, group, evidence).length,
    flashcards: cardsOf(course)
      .filter((card) => card.group === group)
      .map(({ cardId }) => cardId),
    minutes: Math.max(3, reading + exercises.reduce((sum, { minutes }) => sum + minutes, 0) + 2),
  }
}

/** Bank questions of a group that this learner has never met. */
export function freshQuestions(course: Course, group: string, evidence: readonly Evidence[]): Question[] {
  const met = new Set(evidence.filter(({ kind }) => kind === 'question').map(({ itemId }) => itemId))
  return course.questions.filter(
    (question) => question.use === 'bank' && question.group === group && !met.has(question.id),
  )
}
