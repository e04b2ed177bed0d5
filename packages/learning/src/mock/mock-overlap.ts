import type { Blueprint, Question } from '../content/index.ts'
import { drawMock } from './draw-mock.ts'

/** How many questions mocks share: those of one learner, and the first papers of two learners. */
export interface MockOverlap {
  /** Pairs of papers that were compared. */
  pairs: number
  mean: number
  most: number
  /** Questions that first papers of neighbours in a row of learners share, on average: no rule keeps them apart. */
  strangersMean: number
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
  const amongStrangers: number[] = []
  let stranger: ReadonlySet<string> | null = null
  let short = 0
  for (let learner = 0; learner < learners; learner += 1) {
    const papers: ReadonlySet<string>[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const recent = new Set(papers.flatMap((paper) => [...paper]))
      const drawn = drawMock(blueprint, questions, recent, `${seed} ${learner} ${turn}`)
      if (drawn.short.length > 0) short += 1
      const paper = new Set(drawn.itemIds)
      shared.push(...papers.map((before) => common(paper, before)))
      papers.push(paper)
    }
    const first: ReadonlySet<string> = papers[0] ?? new Set()
    if (stranger) amongStrangers.push(common(first, stranger))
    stranger = first
  }
  return {
    pairs: shared.length,
    mean: meanOf(shared),
    most: Math.max(0, ...shared),
    strangersMean: meanOf(amongStrangers),
    short,
  }
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((id) => other.has(id)).length
}

function meanOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0) / Math.max(1, counts.length)
}
