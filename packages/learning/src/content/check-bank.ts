import type { Blueprint } from './blueprint-shape.ts'
import { checkQuestionCare } from './check-question-care.ts'
import type { Course } from './course-shape.ts'
import { inspectBank } from './inspect-bank.ts'
import type { Places, ThingKind } from './places.ts'
import type { Problem } from './problem.ts'

/**
 * What the courses that come with Ratchet must reach. A workspace's own course may be smaller and still be read.
 * With four options, chance alone puts a quarter of the right answers at each letter, and makes the right one the
 * longest in a quarter of the questions.
 */
export const bankStandards = {
  questions: 170,
  questionsPerGroup: 12,
  questionsPerConcept: 2,
  positionShare: { least: 0.2, most: 0.3 },
  lengthShare: 0.3,
  /** So many times the questions of a slot, so that the last two mocks can be left out. */
  stockPerSlot: 3,
} as const

/** The bank against the standards. */
export function checkBank(course: Course, places: Places): Problem[] {
  const figures = inspectBank(course)
  const problems: Problem[] = []
  const demand = (holds: boolean, kind: ThingKind, id: string, message: string) => {
    if (!holds) problems.push(places.complaint(kind, id, message))
  }
  const { questions, positionShare, lengthShare } = bankStandards
  const percent = (share: number) => `${Math.round(share * 100)} %`
  demand(
    figures.questions >= questions,
    'course',
    course.id,
    `The bank has ${figures.questions} questions, fewer than ${questions}.`,
  )
  for (const group of figures.groups)
    demand(
      group.questions >= bankStandards.questionsPerGroup,
      'group',
      group.id,
      `The group ${group.id} has ${group.questions} questions, fewer than ${bankStandards.questionsPerGroup}.`,
    )
  for (const [letter, count] of Object.entries(figures.positions)) {
    const share = count / Math.max(1, figures.questions)
    demand(
      share >= positionShare.least && share <= positionShare.most,
      'course',
      course.id,
      `${percent(share)} of the right answers stand at ${letter}; wanted are ${percent(positionShare.least)} to ${percent(positionShare.most)}.`,
    )
  }
  for (const [word, share] of [
    ['longest', figures.rightIsLongest],
    ['shortest', figures.rightIsShortest],
  ] as const)
    demand(
      share <= lengthShare,
      'course',
      course.id,
      `The right option is the ${word} in ${percent(share)} of the questions; at most ${percent(lengthShare)} are wanted, or length gives it away.`,
    )
  return [
    ...problems,
    ...checkQuestionCare(course, places),
    ...uncovered(course, places),
    ...course.blueprints.flatMap((plan) => thinSlots(plan, course, places)),
  ]
}

/** Concepts without a card or with too few questions, and misconceptions that no option stands for. */
function uncovered({ concepts, sections, misconceptions, questions }: Course, places: Places): Problem[] {
  const onCards = new Set(sections.flatMap(({ cards }) => cards.flatMap((card) => card.concepts)))
  const chosen = new Set(
    questions.flatMap(({ options }) => options.map(({ misconception }) => misconception)),
  )
  const asked = (id: string) => questions.filter((question) => question.concepts.includes(id)).length
  const { questionsPerConcept } = bankStandards
  return [
    ...concepts
      .filter(({ id }) => !onCards.has(id))
      .map(({ id }) => places.complaint('concept', id, `No card explains the concept ${id}.`)),
    ...concepts
      .filter(({ id }) => asked(id) < questionsPerConcept)
      .map(({ id }) =>
        places.complaint(
          'concept',
          id,
          `Fewer than ${questionsPerConcept} questions ask for the concept ${id}.`,
        ),
      ),
    ...misconceptions
      .filter(({ id }) => !chosen.has(id))
      .map(({ id }) =>
        places.complaint('misconception', id, `No option stands for the misconception ${id}.`),
      ),
  ]
}

function thinSlots({ id, slots, questions, pass }: Blueprint, course: Course, places: Places): Problem[] {
  const bank = course.questions.filter(({ use }) => use === 'bank')
  const sum = slots.reduce((total, slot) => total + slot.questions, 0)
  const problems: Problem[] = []
  const report = (message: string) => problems.push(places.complaint('blueprint', id, message))
  if (sum !== questions) report(`The slots of ${id} hold ${sum} questions, not ${questions}.`)
  if (pass > questions) report(`${id} wants ${pass} right answers of ${questions}.`)
  for (const { group, bloom, style, questions: wanted } of slots) {
    const stock = bank.filter(
      (question) => question.group === group && question.bloom === bloom && question.style === style,
    ).length
    if (stock < wanted * bankStandards.stockPerSlot)
      report(
        `The slot ${group}, Bloom ${bloom}, ${style} has ${stock} questions for ${wanted}; wanted are ${bankStandards.stockPerSlot} times as many.`,
      )
  }
  return problems
}
