import type { Blueprint, Question } from '../content/index.ts'
import { drawMock } from './draw-mock.ts'

/** How many questions the mocks of one learner share. */
export interface MockOverlap {
  /** Pairs of papers that were compared. */
  pairs: number
  mean: number
  most: number
  /** Papers with fewer questions than the blueprint wants. */
  short: number
}

/**
 * Simulates learners who sit three mocks in a row, each leaving out the two before, and compares all three.
 * The same seed gives the same answer.
 */
export function mockOverlap(
  blueprint: Blueprint,
  questions: readonly Question[],
  learners: number,
  seed: string,
): MockOverlap {
  const shared: number[] = []
  let short = 0
  for (let learner = 0; learner < learners; learner += 1) {
    const papers: ReadonlySet<string>[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const recent = new Set(papers.flatMap((paper) => [...paper]))
      const drawn = drawMock(blueprint, questions, recent, `${seed} ${learner} ${turn}`)
      if (drawn.short.length > 0) short += 1
      const paper = new Set(drawn.itemIds)
      shared.push(...papers.map((before) => [...paper].filter((id) => before.has(id)).length))
      papers.push(paper)
    }
  }
  const sum = shared.reduce((total, count) => total + count, 0)
  return { pairs: shared.length, mean: sum / Math.max(1, shared.length), most: Math.max(0, ...shared), short }
}
