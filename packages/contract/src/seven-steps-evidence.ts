import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, line, prose, Version } from './common.ts'
import { Lap } from './lap.ts'
import { Calibration, PastLesson } from './lessons.ts'
import { Budget } from './plan.ts'
import { BesideInput, ChangeMarker, EndingProof, UnmeasuredInput, UnprovenEnding } from './step-evidence.ts'

const lapId = { lapId: Id }
const stale = { ...lapId, version: Version }
const OneLap = z.object({ lap: Lap })
const tags = ['seven-steps']

/** Routes for what the steps hold beside the measurements, and for what earlier laps teach. */
export const stepEvidence = {
  addBeside: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/beside-evidence',
      tags,
      summary: 'Step 2: keep a picture of the start beside the metrics, as it is today',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, evidence: BesideInput }))
    .output(OneLap),
  removeBeside: oc
    .route({
      method: 'DELETE',
      path: '/laps/{lapId}/beside-evidence/{evidenceId}',
      tags,
      summary: 'Step 2: take a picture of the start back',
    })
    .input(z.strictObject({ ...lapId, evidenceId: Id }))
    .output(OneLap),
  setUnmeasured: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/unmeasured',
      tags,
      summary: 'Steps 2 and 3: say why nothing can be measured yet, what changes that, and what is aimed at',
    })
    .input(z.strictObject({ ...stale, unmeasured: UnmeasuredInput.nullable() }))
    .output(OneLap),
  setChanges: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/changes',
      tags,
      summary: 'Step 5: what was changed, from when to when, with its record elsewhere',
    })
    .input(z.strictObject({ ...stale, changes: z.array(ChangeMarker).max(50) }))
    .output(OneLap),
  setProofs: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/proofs',
      tags,
      summary: 'Step 6 without a series: what shows that it is done',
    })
    .input(z.strictObject({ ...stale, proofs: z.array(EndingProof).max(30) }))
    .output(OneLap),
  readProofs: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/proof-readings',
      tags,
      summary: 'Step 6 without a series: second reading by somebody who is not the owner',
      successStatus: 201,
    })
    .input(z.strictObject({ ...stale, comment: line(2000) }))
    .output(OneLap),
  endUnproven: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/unproven-ending',
      tags,
      summary: 'Step 6 without a series: decide. Done, not proven over time; never verified',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...lapId,
        decision: UnprovenEnding.shape.decision,
        reason: line(2000),
        lesson: prose(2000).default(''),
        noFeedbackReason: prose(1000).default(''),
        actualValue: prose(1000).default(''),
        actualCost: Budget.nullable().default(null),
      }),
    )
    .output(OneLap),
  getCalibration: oc
    .route({
      method: 'GET',
      path: '/forecast-calibration',
      tags,
      summary: 'How well earlier forecasts came true',
    })
    .input(z.strictObject({ exceptImprovementId: Id.optional() }))
    .output(z.object({ calibration: Calibration })),
  findLessons: oc
    .route({ method: 'GET', path: '/lessons', tags, summary: 'What earlier improvements of the kind taught' })
    .input(
      z.strictObject({
        sentence: z.string().max(280),
        exceptId: Id.optional(),
        limit: z.number().int().min(1).max(20).default(3),
      }),
    )
    .output(z.object({ lessons: z.array(PastLesson) })),
}
