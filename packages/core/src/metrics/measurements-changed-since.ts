import type { MeasurementVersion } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import type { Reading } from './measurement-rules.ts'
import { measurementVersions } from './measurements-store.ts'

/** A version that came after a given moment, with what stood before it. Null: nothing, or withdrawn. */
export interface MeasurementChange extends MeasurementVersion {
  periodStart: string
  before: Reading | null
  after: Reading | null
}

/**
 * What was written about a range of periods after a moment, periods in the order of time, versions in theirs. A
 * `version` of 1 is a first measurement (ordinary news in a follow-up, an amendment in a frozen baseline); a higher one
 * is a correction, a withdrawal, or a measurement again after one.
 *
 * @param range first days of the periods, both ends included
 */
export async function measurementsChangedSince(
  scope: Scope,
  metricId: string,
  { from, to, sinceAt }: { from: string; to: string; sinceAt: Date },
): Promise<MeasurementChange[]> {
  const versions = await measurementVersions(scope, metricId, { from, to })
  return versions
    .map((version, index) => {
      const previous = versions[index - 1]
      const before = previous?.periodStart === version.periodStart ? readingOf(previous) : null
      return { ...version, before, after: readingOf(version) }
    })
    .filter(({ recordedAt }) => Date.parse(recordedAt) > sinceAt.getTime())
}

const readingOf = ({ value, denominator }: MeasurementVersion): Reading | null =>
  value === null ? null : { value, denominator }
