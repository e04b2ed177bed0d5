import type { LapFacts } from '../backlog/index.ts'
import { gatesOf, pawlAt, type Surroundings, stepStates } from './gates.ts'
import { contractInForce, inPlaceOn, isWithoutSeries, type LapRecord } from './lap-record.ts'
import { watchState } from './watch.ts'

/** What the status is derived from, taken out of a whole lap. */
export function lapFacts(lap: LapRecord, around: Surroundings): LapFacts {
  const gates = gatesOf(lap, around)
  const watch = watchState(lap.checks)
  const early = gates.slice(0, 4).find((gate) => !gate.passed)?.step as 1 | 2 | 3 | 4 | undefined
  return {
    lapId: lap.id,
    number: lap.number,
    steps: stepStates(lap, gates),
    pawlAt: pawlAt(gates, watch),
    firstOpenStep: early ?? null,
    ...datesOf(lap),
    verification: lap.verification && { overall: lap.verification.overall },
    endedUnproven: lap.ending !== null,
    abandoned: lap.abandonment !== null || lap.verification?.decision === 'abandon',
    watch,
  }
}

/** When the change is in place, and when somebody looks what became of it: by the contract, or else in words. */
function datesOf(lap: LapRecord): Pick<LapFacts, 'goLiveOn' | 'judgingOn'> {
  if (isWithoutSeries(lap)) {
    const goLiveOn = inPlaceOn(lap)
    return { goLiveOn, judgingOn: goLiveOn && (lap.unmeasured?.goal?.byOn ?? null) }
  }
  const contract = contractInForce(lap)?.content
  return { goLiveOn: contract?.terms.goLiveOn ?? null, judgingOn: contract?.judgingOn ?? null }
}
