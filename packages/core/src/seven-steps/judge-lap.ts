import { sevenSteps } from '@ratchet/contract'
import { judgeContract } from '@ratchet/evidence'
import { allow, conflict, inputOf, preconditionFailed } from '../foundation/index.ts'
import { gatesOf, type Surroundings } from './gates.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import { contractInForce, type LapRecord, type Revision } from './lap-record.ts'
import { findOverlaps } from './lap-scope.ts'
import { sharedCredit } from './overlap-rules.ts'
import { insertVerdict } from './verdict-store.ts'

/**
 * Step 6: compute the verdict at the judging date and keep it. The first one decides; a further one is computed only
 * when data or terms were amended, and stands beside it.
 */
export const judgeLap = lapOperation({
  name: 'judge-lap',
  allow: allow.contributors,
  input: inputOf(sevenSteps.judgeLap),
  run: async (scope, { lap, around, evidence, mayVerifyLate }, { gapReason }) => {
    mustBeOpen(lap)
    const contract = mustBeDue(lap, around)
    if (!evidence) throw new Error('a frozen contract has evidence')
    if (lap.verdicts.length > 0 && !around.verdictOutdated) {
      throw conflict('judged_already', 'The verdict is there and nothing changed since. It stays as it is.')
    }
    if (lap.verification) {
      throw conflict(
        'verified_already',
        'This lap has been decided on its verdict. Open the next lap to look again.',
      )
    }
    if (evidence.gaps.length > 0 && gapReason === '') {
      throw preconditionFailed(
        'followup_gaps',
        'Not everything is measured yet. Nothing was judged; add the measurements, or say why they will never come.',
        evidence.gaps.slice(0, 50),
      )
    }
    const computed = judgeContract({
      contract,
      evidence: evidence.points,
      changedMeasurements: evidence.changed.length,
      excludedPoints: evidence.excluded,
      mayVerifyLate,
      asOf: around.today,
      computedAt: scope.now,
    })
    const missing = evidence.gaps.length
    const verdict = {
      ...computed,
      warnings: [
        ...computed.warnings,
        ...sharedCredit(await findOverlaps(scope, lap)),
        ...(missing === 0 ? [] : [{ code: 'gaps_explained', params: { count: missing, reason: gapReason } }]),
      ],
    }
    const standing = lap.verdicts.length === 0 ? 'deciding' : 'after_amendment'
    await insertVerdict(
      scope,
      lap.id,
      { ...verdict, id: scope.newId(), standing },
      contract.revision,
      evidence.gaps.length > 0 ? gapReason : '',
    )
    await changeLap(
      scope,
      lap,
      {},
      { verdict: lap.verdicts.at(-1)?.overall ?? null },
      {
        verdict: verdict.overall,
        standing,
        inputsHash: verdict.inputsHash,
        ...(evidence.gaps.length > 0 ? { gapReason } : {}),
      },
    )
  },
})

/** @throws precondition_failed with what the gates still want, or before the judging date */
function mustBeDue(lap: LapRecord, around: Surroundings): Revision {
  const missing = gatesOf(lap, around)
    .slice(0, 5)
    .flatMap((gate) => gate.missing)
  const contract = contractInForce(lap)
  if (!contract || missing.length > 0) {
    throw preconditionFailed(
      'gates_before',
      'This cannot be judged yet. Nothing was stored; this is missing.',
      missing,
    )
  }
  const { judgingOn } = contract.content
  if (judgingOn > around.today) {
    throw preconditionFailed(
      'before_judging_date',
      `The judging date is ${judgingOn}. Looks before it are interim and open no gate: stopping when it looks good makes chance look like a gain.`,
    )
  }
  return contract
}
