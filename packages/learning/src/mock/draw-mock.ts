import type { Blueprint, Question, Slot } from '../content/index.ts'
import { type AssembledMock, assembleMock } from './assemble-mock.ts'

const cellOf = ({ group, bloom, style }: Pick<Slot, 'group' | 'bloom' | 'style'>) =>
  `${group} ${bloom} ${style}`

/**
 * Draws the paper of a blueprint, slot by slot: each slot is a topic of its own for `assembleMock`, so that group,
 * Bloom level and style are all met exactly while the stock lasts.
 * @param recent what the learner saw in the last two mocks or 14 days
 * @param retired questions that statistics or an author took out of mocks
 */
export function drawMock(
  blueprint: Blueprint,
  questions: readonly Question[],
  recent: ReadonlySet<string>,
  seed: string,
  retired: ReadonlySet<string> = new Set(),
): AssembledMock {
  const plan = {
    questions: blueprint.slots.reduce((sum, slot) => sum + slot.questions, 0),
    topics: blueprint.slots.map((slot) => ({ id: cellOf(slot), weight: slot.questions })),
    blooms: null,
    styles: null,
  }
  const stock = questions
    .filter(({ use }) => use === 'bank')
    .map((question) => ({
      id: question.id,
      topicId: cellOf(question),
      bloom: question.bloom,
      style: question.style,
      retired: retired.has(question.id),
    }))
  return assembleMock(plan, stock, recent, seed)
}
