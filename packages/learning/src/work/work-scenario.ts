import { randomFrom, shuffled } from '../seeded-random.ts'
import { conceptOfRule, type WorkRule, workFindings } from './skipped-steps.ts'
import type { WorkRecord } from './work-record.ts'

/** What a record holds, told without saying what it lacks. */
export const workFacts = [
  'direction',
  'baseline',
  'target',
  'plan',
  'live',
  'verdict',
  'standard',
  'ended_closed',
  'ended_abandoned',
  'finished_elsewhere',
  'accepted_long_ago',
] as const
export type WorkFact = (typeof workFacts)[number]

/** A question built from a record: what is there, and four concepts of which one is missing. */
export interface WorkScenario {
  readonly sentence: string
  readonly facts: readonly WorkFact[]
  /** Ids of concepts, in the order in which they are offered. */
  readonly options: readonly string[]
}

const offered = ['step-1', 'step-2', 'step-3', 'step-6', 'step-7', 'one-off', 'backlog-quality']

/** @param seed the same nudge asks in the same order */
export function workScenario(record: WorkRecord, rule: WorkRule, now: Date, seed: string): WorkScenario {
  const right = conceptOfRule[rule]
  // Two things that are both missing would make two options right.
  const alsoMissing = new Set(workFindings(record, now, null).map((found) => conceptOfRule[found]))
  const random = randomFrom(seed)
  const wrong = shuffled(
    offered.filter((concept) => concept !== right && !alsoMissing.has(concept)),
    random,
  )
  const has: Record<WorkFact, boolean> = {
    direction: record.vision || record.stakeholders || record.direction,
    baseline: record.baselines.length > 0,
    target: record.metricIds.length > 0,
    plan: record.planned,
    live: record.live,
    verdict: record.verified !== null,
    standard: record.standardised,
    ended_closed: record.ended === 'closed',
    ended_abandoned: record.ended === 'abandoned',
    finished_elsewhere: record.finishedElsewhere,
    accepted_long_ago: rule === 'backlog_untended',
  }
  return {
    sentence: record.sentence,
    facts: workFacts.filter((fact) => has[fact]),
    options: shuffled([right, ...wrong.slice(0, 3)], random),
  }
}
