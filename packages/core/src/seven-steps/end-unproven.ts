import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, preconditionFailed } from '../foundation/index.ts'
import { mustEndWithoutSeries } from './ending-rules.ts'
import { insertEnding } from './ending-store.ts'
import { feedbackMissing, gatesOf, proofsMissing, proofsReading } from './gates.ts'
import { changeLap, lapOperation, mustBeOpen, mustDecide } from './lap-operation.ts'

/**
 * Step 6 without a series: decide. Done, not proven over time: it has evidence and a second reader and is counted apart.
 * There is no way from here to *verified*, which needs a verdict.
 */
export const endUnproven = lapOperation({
  name: 'end-unproven',
  allow: allow.contributors,
  input: inputOf(sevenSteps.endUnproven),
  run: async (scope, { lap, around }, { lapId: _, ...given }) => {
    mustBeOpen(lap)
    mustDecide(scope, lap)
    mustEndWithoutSeries(lap)
    const before = gatesOf(lap, around)
      .slice(0, 5)
      .flatMap((gate) => gate.missing)
    const unheard = given.noFeedbackReason === '' ? feedbackMissing(lap) : []
    const missing = [...before, ...proofsMissing(lap, around), ...unheard]
    if (missing.length > 0) {
      throw preconditionFailed(
        'evidence_missing',
        'This cannot be ended yet. Nothing was decided; this is missing.',
        missing,
      )
    }
    await insertEnding(scope, lap, proofsReading(lap)?.id ?? null, given)
    await changeLap(scope, lap, {}, {}, { ending: 'unproven', ...given })
  },
})
