import type { LapFacts } from '../backlog/index.ts'
import { gatesOf, pawlAt, type Surroundings, stepStates } from './gates.ts'
import { contractInForce, type LapRecord } from './lap-record.ts'
import { watchState } from './watch.ts'

/** What the status is derived from, taken out of a whole lap. */
export function lapFacts(lap: LapRecord, around: Surroundings): LapFacts {
  const gates = gatesOf(lap, around)
  const watch = watchState(lap.checks)
  const contract = contractInForce(lap)
  const early = gates.slice(0, 4).find((gate) => !gate.passed)?.step as 1 | 2 | 3 | 4 | undefined
  return {
    lapId: lap.id,
    number: lap.number,
    steps: stepStates(lap, gates),
    pawlAt: pawlAt(gates, watch),
    firstOpenStep: early ?? null,
    goLiveOn: contract?.content.terms.goLiveOn ?? null,
    judgingOn: contract?.content.judgingOn ?? null,
    verification: lap.verification && { overall: lap.verification.overall },
    abandoned: lap.abandonment !== null || lap.verification?.decision === 'abandon',
    watch,
  }
}
