import type { FieldError, Option, Prediction } from '@ratchet/contract'
import type { LapRecord } from './lap-record.ts'

/**
 * Whether some action waits for itself, directly or by way of others.
 *
 * @param after for each action the places of those that must be done before it; all within the list
 * @returns the place of an action on a circle, or null
 */
export function circleIn(after: readonly (readonly number[])[]): number | null {
  const state = after.map(() => 'unseen' as 'unseen' | 'open' | 'clear')
  const visit = (place: number): boolean => {
    if (state[place] === 'open') return true
    if (state[place] === 'clear') return false
    state[place] = 'open'
    const circular = (after[place] ?? []).some(visit)
    if (!circular) state[place] = 'clear'
    return circular
  }
  const found = after.findIndex((_, place) => visit(place))
  return found === -1 ? null : found
}

/** The short lane is for low effort and low risk: what an option says must not contradict it. */
export function justDoItErrors({
  justDoIt,
  options,
}: {
  justDoIt: boolean
  options: readonly Option[]
}): FieldError[] {
  if (!justDoIt) return []
  return options.flatMap(({ chosen, effort, risk }, index) => {
    const field =
      effort !== null && effort !== 'low' ? 'effort' : risk !== null && risk !== 'low' ? 'risk' : null
    if (!chosen || field === null) return []
    return [
      {
        path: `options.${index}.${field}`,
        message: 'is not low, and the just-do-it lane is for low effort and low risk',
      },
    ]
  })
}

/** One prediction a metric, only for metrics that the lap measures, and none that changes after the freezing. */
export function predictionErrors(
  predictions: readonly Prediction[],
  lap: Pick<LapRecord, 'baselines' | 'revisions'>,
  before: readonly Prediction[],
): FieldError[] {
  if (lap.revisions.length > 0 && JSON.stringify(predictions) !== JSON.stringify(before)) {
    return [
      { path: 'predictions', message: 'were frozen with the evidence contract and stay as they were made' },
    ]
  }
  const known = new Set(lap.baselines.map(({ metricId }) => metricId))
  const seen = new Set<string>()
  return predictions.flatMap(({ metricId }, index) => {
    const path = `predictions.${index}.metricId`
    if (seen.has(metricId)) return [{ path, message: 'is predicted twice' }]
    seen.add(metricId)
    return known.has(metricId) ? [] : [{ path, message: 'has no frozen baseline in step 2 to predict from' }]
  })
}
