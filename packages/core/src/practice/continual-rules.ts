import type {
  ContinualAnswer,
  ContinualCheck,
  ContinualPart,
  PartState,
  PlanToCheck,
} from '@ratchet/contract'
import type { LapOutline } from '../seven-steps/index.ts'

/**
 * Continual improvement recurs, is measured after each change, and somebody holds what was gained. Where one of these
 * three is missing, the best planned work is a one-off; the other parts say how well it is founded.
 */
const decisive: readonly ContinualPart[] = ['measurement', 'momentum', 'recurrence']

type Part = ContinualCheck['parts'][number]
const part = (name: ContinualPart, state: PartState, reason: string): Part => ({ part: name, state, reason })

/** Whether a plan would be continual improvement, from what its short form tells. */
export function checkOfPlan(plan: PlanToCheck): ContinualCheck {
  return answered([
    told('vision', plan.vision),
    told('stakeholders', plan.stakeholders),
    told('baseline', plan.baseline),
    told('target', plan.target),
    measurementOf(plan),
    momentumOf(plan),
    recurrenceOf(plan),
  ])
}

const stateOf = { yes: 'there', no: 'missing', unsaid: 'unsaid' } as const

function told(
  name: 'vision' | 'stakeholders' | 'baseline' | 'target',
  answer: 'yes' | 'no' | 'unsaid',
): Part {
  return part(name, stateOf[answer], `plan_${name}_${answer}`)
}

/** An acceptance test asks whether the thing was delivered, not whether anything got better. */
function measurementOf({ measuredAfter }: PlanToCheck): Part {
  const there = measuredAfter === 'for_a_while' || measuredAfter === 'as_long_as_it_runs'
  const state = there ? 'there' : measuredAfter === 'unsaid' ? 'unsaid' : 'missing'
  return part('measurement', state, `plan_measured_${measuredAfter}`)
}

function momentumOf({ adjusts, ownerAfter }: PlanToCheck): Part {
  if (ownerAfter === 'no') return part('momentum', 'missing', 'plan_nobody_holds')
  if (adjusts === 'no') return part('momentum', 'missing', 'plan_never_adjusts')
  if (ownerAfter === 'yes') return part('momentum', 'there', 'plan_somebody_holds')
  return adjusts === 'yes'
    ? part('momentum', 'there', 'plan_adjusts')
    : part('momentum', 'unsaid', 'plan_momentum_unsaid')
}

function recurrenceOf({ lookedAtAgain }: PlanToCheck): Part {
  const state = lookedAtAgain === 'regularly' ? 'there' : lookedAtAgain === 'unsaid' ? 'unsaid' : 'missing'
  return part('recurrence', state, `plan_looked_${lookedAtAgain}`)
}

/**
 * Whether what happens to an improvement is continual, from its laps, newest first. What a lap has not come to yet is
 * ahead; what it passed over is missing.
 */
export function checkOfImprovement(laps: readonly LapOutline[], reviewAhead: boolean): ContinualCheck {
  const lap = laps[0]
  if (!lap) {
    const ahead = (['vision', 'stakeholders', 'baseline', 'target', 'measurement', 'momentum'] as const).map(
      (name) => part(name, 'ahead', 'no_lap'),
    )
    return answered([...ahead, part('recurrence', 'ahead', 'no_lap')])
  }
  const early = (name: ContinualPart, there: boolean) =>
    there
      ? part(name, 'there', `lap_${name}`)
      : part(name, lap.isLive || lap.hasEnded ? 'missing' : 'ahead', `lap_no_${name}`)
  return answered([
    early('vision', lap.hasVision),
    early('stakeholders', lap.hasStakeholders),
    early('baseline', lap.hasBaseline),
    early('target', lap.hasTarget),
    lap.isJudged
      ? part('measurement', 'there', 'lap_judged')
      : part(
          'measurement',
          lap.hasEnded ? 'missing' : 'ahead',
          lap.isLive ? 'lap_measuring' : 'lap_not_judged',
        ),
    lap.isHeld
      ? part('momentum', 'there', 'lap_held')
      : part('momentum', lap.hasEnded ? 'missing' : 'ahead', 'lap_not_held'),
    recurs(laps, lap, reviewAhead),
  ])
}

function recurs(laps: readonly LapOutline[], lap: LapOutline, reviewAhead: boolean): Part {
  if (laps.length > 1) return part('recurrence', 'there', 'several_laps')
  if (lap.watch !== 'none') return part('recurrence', 'there', 'watch_checks')
  if (!lap.hasEnded) return part('recurrence', 'ahead', 'first_lap')
  return reviewAhead
    ? part('recurrence', 'there', 'review_ahead')
    : part('recurrence', 'missing', 'nobody_looks_again')
}

function answered(parts: Part[]): ContinualCheck {
  return { answer: answerOf(parts), parts }
}

function answerOf(parts: readonly Part[]): ContinualAnswer {
  const states = parts.filter(({ part: name }) => decisive.includes(name)).map(({ state }) => state)
  if (states.includes('missing')) return 'one_off'
  if (states.includes('ahead')) return 'under_way'
  return states.includes('unsaid') ? 'cannot_tell' : 'continual'
}
