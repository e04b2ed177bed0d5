import { conflict, preconditionFailed } from '../foundation/index.ts'
import { isWithoutSeries, type LapRecord } from './lap-record.ts'

/**
 * A lap ends without a verdict only where nothing was measured over time: once a contract is frozen, or a baseline
 * could be judged, the verdict decides, also when nobody likes it.
 *
 * @throws precondition_failed, conflict
 */
export function mustEndWithoutSeries(lap: LapRecord): void {
  if (!isWithoutSeries(lap)) {
    throw preconditionFailed(
      'measured',
      lap.revisions.length > 0
        ? 'An evidence contract is frozen, so the verdict decides. Nothing was changed.'
        : 'This lap does not say that it cannot be measured yet, so a verdict must decide. Say why in step 2, or freeze a contract in step 5. Nothing was changed.',
    )
  }
  if (lap.ending) throw conflict('ended_already', 'The decision on this lap was taken. It stays as it is.')
}
