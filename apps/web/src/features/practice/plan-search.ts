import { lookedAtAgain, measuredAfter } from '@ratchet/contract'

const told = ['unsaid', 'yes', 'no'] as const
const last = <Item extends string>(list: readonly Item[]) =>
  [...list].sort((a, b) => Number(b === 'unsaid') - Number(a === 'unsaid'))

/** The questions in the order of the seven steps, each with its answers. */
export const planQuestions = [
  { name: 'vision', answers: told },
  { name: 'stakeholders', answers: told },
  { name: 'baseline', answers: told },
  { name: 'target', answers: told },
  { name: 'measuredAfter', answers: last(measuredAfter) },
  { name: 'adjusts', answers: told },
  { name: 'ownerAfter', answers: told },
  { name: 'lookedAtAgain', answers: last(lookedAtAgain) },
] as const

type Name = (typeof planQuestions)[number]['name']
export type PlanSearch = { [Question in Name]?: string }

/** What the address tells of a plan; answers that no question knows are left out. */
export function readPlanSearch(raw: Record<string, unknown>): PlanSearch {
  const known = planQuestions.flatMap(({ name, answers }) => {
    const answer = raw[name]
    const isAnswer = typeof answer === 'string' && answer !== 'unsaid'
    return isAnswer && (answers as readonly string[]).includes(answer) ? [[name, answer] as const] : []
  })
  return Object.fromEntries(known)
}
