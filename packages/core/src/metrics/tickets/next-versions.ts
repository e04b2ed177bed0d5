import type { CurrentMeasurement } from '../series.ts'
import type { StoredPeriod } from './ticket-periods-store.ts'

/**
 * The versions that a computation appends: a mature period's value where it is new or another one, and a version
 * without value where a period is no longer mature. What stays the same stays.
 */
export function nextVersions(
  computed: readonly Pick<StoredPeriod, 'periodStart' | 'hollow' | 'value' | 'denominator'>[],
  standing: readonly CurrentMeasurement[],
): CurrentMeasurement[] {
  const before = new Map(standing.map((measurement) => [measurement.periodStart, measurement]))
  return computed.flatMap(({ periodStart, hollow, value, denominator }) => {
    const known = before.get(periodStart)
    const next =
      hollow === null && value !== null ? { value, denominator } : { value: null, denominator: null }
    const same = known
      ? known.value === next.value && known.denominator === next.denominator
      : next.value === null
    if (same) return []
    return [{ periodStart, version: (known?.version ?? 0) + 1, ...next, origin: 'computed' as const }]
  })
}
