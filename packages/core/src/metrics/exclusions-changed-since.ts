import type { Scope } from '../foundation/index.ts'
import { type ExclusionVersion, exclusionVersions } from './exclusions-store.ts'

/**
 * What was left out of a range of periods, or counted again, after a moment.
 *
 * @param range first days of the periods, both ends included
 */
export async function exclusionsChangedSince(
  scope: Scope,
  metricId: string,
  { from, to, sinceAt }: { from: string; to: string; sinceAt: Date },
): Promise<ExclusionVersion[]> {
  const versions = await exclusionVersions(scope, metricId, { from, to })
  return versions.filter(({ at }) => Date.parse(at) > sinceAt.getTime())
}
