import type { PackData } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { exclusionVersions } from './exclusions-store.ts'
import { measurementVersions } from './measurements-store.ts'

/** Every version of a metric's measurements and of what was left out, periods in the order of time. */
export const metricVersions = async (
  scope: Scope,
  metricId: string,
): Promise<Pick<PackData, 'versions' | 'exclusions'>> => ({
  versions: await measurementVersions(scope, metricId, { from: '0001-01-01', to: '9999-12-31' }),
  exclusions: await exclusionVersions(scope, metricId),
})
