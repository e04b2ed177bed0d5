import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, preconditionFailed } from '../foundation/index.ts'
import { gatesOf } from './gates.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import { contractInForce } from './lap-record.ts'
import { checkDates, watchedMetrics } from './watch.ts'
import { insertChecks } from './watch-store.ts'

/** Step 7: end the lap and start the watch on every gain whose target was met. */
export const closeLap = lapOperation({
  name: 'close-lap',
  allow: allow.contributors,
  input: inputOf(sevenSteps.closeLap),
  run: async (scope, { lap, around }) => {
    mustBeOpen(lap)
    const missing = gatesOf(lap, around)
      .flatMap((gate) => gate.missing)
      .filter((item) => item.code !== 'close')
    if (missing.length > 0) {
      throw preconditionFailed(
        'gates_before',
        'The lap cannot be closed yet. Nothing was changed; this is missing.',
        missing,
      )
    }
    const watched = lap.verification?.decision === 'abandon' ? [] : watchedMetrics(lap)
    const judgingOn = contractInForce(lap)?.content.judgingOn
    const dates = judgingOn && watched.length > 0 ? checkDates(judgingOn, watched) : []
    if (dates.length > 0) await insertChecks(scope, lap.id, dates)
    await changeLap(
      scope,
      lap,
      { closed_at: scope.now },
      { closed_at: null },
      { closed_at: scope.now, watch: dates },
    )
  },
})
