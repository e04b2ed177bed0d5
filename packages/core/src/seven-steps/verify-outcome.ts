import { sevenSteps } from '@ratchet/contract'
import { allow, conflict, inputOf, preconditionFailed } from '../foundation/index.ts'
import { feedbackMissing, gatesOf, mayBeSecondReader, verdictMissing } from './gates.ts'
import { changeLap, lapOperation, mustBeOpen, mustDecide } from './lap-operation.ts'
import { latestVerdict } from './lap-record.ts'
import { insertVerification } from './verdict-store.ts'

/**
 * Step 6: decide on the verdict. The only door to *verified*: it takes a decision, never an outcome, and refuses
 * with a list of what is missing until a computed verdict of the judging date was read by a second reader.
 */
export const verifyOutcome = lapOperation({
  name: 'verify-outcome',
  allow: allow.contributors,
  input: inputOf(sevenSteps.verifyOutcome),
  run: async (scope, { lap, around }, { lapId: _, ...given }) => {
    const { decision, lesson, noFeedbackReason } = given
    mustBeOpen(lap)
    mustDecide(scope, lap)
    if (lap.verification)
      throw conflict('verified_already', 'The decision on this lap was taken. It stays as it is.')
    const before = gatesOf(lap, around)
      .slice(0, 5)
      .flatMap((gate) => gate.missing)
    const unheard = noFeedbackReason === '' ? feedbackMissing(lap) : []
    const missing = [...before, ...verdictMissing(lap, around), ...unheard]
    const verdict = latestVerdict(lap)
    if (!verdict || missing.length > 0) {
      throw preconditionFailed(
        'evidence_missing',
        'This cannot be verified yet. Nothing was decided; this is missing.',
        missing,
      )
    }
    if (verdict.overall === 'too_early' && decision !== 'abandon') {
      throw preconditionFailed(
        'too_early',
        'There is too little data to decide on. Extend the follow-up by an amendment, or abandon with the lesson.',
      )
    }
    if (decision === 'abandon' && lesson === '') {
      throw preconditionFailed('lesson', 'Abandoning needs the lesson: what should the next lap know?')
    }
    const reading = lap.readings.find(
      (found) => found.verdictId === verdict.id && mayBeSecondReader(lap, found.readBy),
    )
    await insertVerification(scope, lap.id, {
      verdictId: verdict.id,
      overall: verdict.overall,
      readingId: reading?.id ?? null,
      ...given,
    })
    await changeLap(scope, lap, {}, {}, { verification: verdict.overall, ...given })
  },
})
