import { oc } from '@orpc/contract'
import { z } from 'zod'
import { BeforeAndAfter, BeforeAndAfterInput } from './before-and-after.ts'
import { Id, line, PlainDate, prose, Version } from './common.ts'
import { ExpectationAnswer, FeedbackQuestion, GuestToken, givenAnswer, stakeholderName } from './feedback.ts'
import { Improvement, StatusDifference } from './improvement.ts'
import {
  ContractDraft,
  ContractTerms,
  DecisionKind,
  GuardrailInput,
  Lap,
  MetricCourse,
  SmartDoubt,
  Stakeholder,
  Standardised,
  TargetInput,
  WrittenTarget,
} from './lap.ts'
import { lapPapers } from './lap-papers.ts'
import { ActionInput, Budget, Option, Prediction, Resources } from './plan.ts'
import { ReplayDifference } from './replay.ts'
import { stepEvidence } from './seven-steps-evidence.ts'
import { stepsDueRoutes } from './steps-due.ts'
import { Limits, VerdictDifference, Warning } from './verdict.ts'

const lapId = { lapId: Id }
const stale = { ...lapId, version: Version }
const OneLap = z.object({ lap: Lap })
const tags = ['seven-steps']

export const sevenSteps = {
  ...stepEvidence,
  ...lapPapers,
  ...stepsDueRoutes,
  openLap: oc
    .route({
      method: 'POST',
      path: '/improvements/{improvementId}/laps',
      tags,
      summary: 'Start a lap of the seven steps',
      successStatus: 201,
    })
    .input(z.strictObject({ improvementId: Id }))
    .output(OneLap),
  listLaps: oc
    .route({ method: 'GET', path: '/improvements/{improvementId}/laps', tags, summary: 'Laps, newest first' })
    .input(z.strictObject({ improvementId: Id }))
    .output(z.object({ laps: z.array(Lap) })),
  getLap: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}',
      tags,
      summary: 'One lap with its steps, evidence and verdicts',
    })
    .input(z.strictObject(lapId))
    .output(OneLap),
  listCourses: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}/courses',
      tags,
      summary: 'The course of each metric of a lap',
    })
    .input(z.strictObject(lapId))
    .output(z.object({ courses: z.array(MetricCourse) })),

  setVision: oc
    .route({ method: 'PUT', path: '/laps/{lapId}/vision', tags, summary: 'Step 1: vision and stakeholders' })
    .input(z.strictObject({ ...stale, statement: prose(2000), stakeholders: z.array(Stakeholder).max(30) }))
    .output(OneLap),
  previewBaseline: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/baselines/{metricId}/preview',
      tags,
      summary: 'Step 2: what a window would be frozen with; stores nothing',
    })
    .input(z.strictObject({ ...lapId, metricId: Id, from: PlainDate, to: PlainDate }))
    .output(
      z.object({
        from: PlainDate,
        to: PlainDate,
        count: z.number().int(),
        gaps: z.number().int(),
        /** Null while the window holds no point. */
        limits: Limits.nullable(),
        median: z.number().nullable(),
        warnings: z.array(Warning),
        /** Why this window would be refused, or null when it would be frozen. */
        refusal: z.string().nullable(),
      }),
    ),
  freezeBaseline: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/baselines/{metricId}',
      tags,
      summary: 'Step 2: freeze a baseline window',
    })
    .input(z.strictObject({ ...stale, metricId: Id, from: PlainDate, to: PlainDate }))
    .output(OneLap),
  removeBaseline: oc
    .route({
      method: 'DELETE',
      path: '/laps/{lapId}/baselines/{metricId}',
      tags,
      summary: 'Step 2: take a baseline back',
    })
    .input(z.strictObject({ ...lapId, metricId: Id }))
    .output(OneLap),
  setTargets: oc
    .route({ method: 'PUT', path: '/laps/{lapId}/targets', tags, summary: 'Step 3: targets and guardrails' })
    .input(
      z.strictObject({
        ...stale,
        targets: z.array(TargetInput).max(20),
        guardrails: z.array(GuardrailInput).max(20),
      }),
    )
    .output(OneLap),
  doubtTarget: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/target-doubts',
      tags,
      summary: 'Step 3: what is to be doubted about a target that is still being written; stores nothing',
    })
    .input(z.strictObject({ ...lapId, ...WrittenTarget.shape }))
    .output(z.object({ doubts: z.array(SmartDoubt) })),
  setPlan: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/plan',
      tags,
      summary: 'Step 4: options, the chosen one, resources, actions, and what is expected of them',
    })
    .input(
      z.strictObject({
        ...stale,
        options: z.array(Option).max(20),
        actions: z.array(ActionInput).max(100),
        resources: Resources.prefault({}),
        predictions: z.array(Prediction).max(20).default([]),
        justDoIt: z.boolean().default(false),
        noTrainingReason: prose(500).default(''),
        noCommunicationReason: prose(500).default(''),
      }),
    )
    .output(OneLap),
  authoriseBudget: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/budget-authorisation',
      tags,
      summary: 'Step 4: the sponsor says yes to the budget as it stands',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, budget: Budget }))
    .output(OneLap),
  draftContract: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/contract-draft',
      tags,
      summary: 'The earliest honest judging date, before anyone commits; stores nothing',
    })
    .input(z.strictObject({ ...lapId, terms: ContractTerms.partial() }))
    .output(z.object({ draft: ContractDraft })),
  freezeContract: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/contract',
      tags,
      summary: 'Step 5: freeze the evidence contract at go-live',
      successStatus: 201,
    })
    .input(z.strictObject({ ...stale, terms: ContractTerms }))
    .output(OneLap),
  amendContract: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/amendments',
      tags,
      summary: 'Change the terms of a frozen contract, with a reason; the old ones stay visible',
      successStatus: 201,
    })
    .input(z.strictObject({ ...stale, terms: ContractTerms.partial(), reason: line(1000) }))
    .output(OneLap),
  judgeLap: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/verdicts',
      tags,
      summary: 'Step 6: compute and keep the verdict of the judging date',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...lapId,
        /** Why follow-up periods without data stay without. */ gapReason: prose(1000).default(''),
      }),
    )
    .output(OneLap),
  readVerdict: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/readings',
      tags,
      summary: 'Step 6: second reading by somebody who is not the owner',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, verdictId: Id, comment: line(2000) }))
    .output(OneLap),
  verifyOutcome: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/verification',
      tags,
      summary: 'Step 6: decide; refused, with what is missing, until the evidence allows it',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...lapId,
        decision: DecisionKind,
        reason: line(2000),
        lesson: prose(2000).default(''),
        /** Why not every stakeholder of the vision was heard. */
        noFeedbackReason: prose(1000).default(''),
        actualValue: prose(1000).default(''),
        actualCost: Budget.nullable().default(null),
      }),
    )
    .output(OneLap),
  askStakeholder: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/feedback-requests',
      tags,
      summary: 'Step 6: ask a stakeholder one question, by a link that needs no account; it is shown once',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, stakeholder: stakeholderName }))
    .output(z.object({ lap: Lap, link: z.string() })),
  recordFeedback: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/feedback',
      tags,
      summary: 'Step 6: write down what a stakeholder said',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, stakeholder: stakeholderName, ...givenAnswer }))
    .output(OneLap),
  lookUpFeedback: oc
    .route({
      method: 'POST',
      path: '/feedback/look-up',
      tags,
      summary: 'The question behind a feedback link; open to whoever holds it',
    })
    .input(z.strictObject({ token: GuestToken }))
    .output(z.object({ question: FeedbackQuestion })),
  answerFeedback: oc
    .route({
      method: 'POST',
      path: '/feedback',
      tags,
      summary: 'Answer by a feedback link, once; open to whoever holds it',
    })
    .input(z.strictObject({ token: GuestToken, ...givenAnswer }))
    .output(z.object({ met: ExpectationAnswer })),
  abandonLap: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/abandonment',
      tags,
      summary: 'Give a lap up before it is judged, and keep the lesson',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, lesson: line(2000) }))
    .output(OneLap),
  setMomentum: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/momentum',
      tags,
      summary: 'Step 7: what was standardised, and who owns it now',
    })
    .input(
      z.strictObject({
        ...stale,
        standardised: z.array(Standardised).max(30),
        processOwnerId: Id.nullable(),
        noFollowUpReason: prose(1000).default(''),
      }),
    )
    .output(OneLap),
  acceptGain: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/gain-acceptance',
      tags,
      summary: 'Step 7: the process owner takes on what became the ordinary way',
      successStatus: 201,
    })
    .input(z.strictObject(lapId))
    .output(OneLap),
  addFollowUp: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/follow-ups',
      tags,
      summary: 'Step 7: put new work into the backlog',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, sentence: line(280) }))
    .output(z.object({ lap: Lap, improvement: Improvement })),
  closeLap: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/close',
      tags,
      summary: 'Step 7: end the lap and start the watch',
    })
    .input(z.strictObject(lapId))
    .output(OneLap),
  runWatchCheck: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/watch-checks/{number}',
      tags,
      summary: 'Run a watch check that is due',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, number: z.number().int().min(1).max(3) }))
    .output(OneLap),
  compareBeforeAndAfter: oc
    .route({
      method: 'GET',
      path: '/metrics/{metricId}/before-and-after',
      tags,
      summary: 'What a change did to a metric, at a glance: opens no gate, stores nothing',
    })
    .input(BeforeAndAfterInput)
    .output(z.object({ look: BeforeAndAfter })),
  checkStatuses: oc
    .route({
      method: 'GET',
      path: '/status-check',
      tags,
      summary: 'Recompute every status and stored verdict, and report differences',
    })
    .output(
      z.object({
        checked: z.number().int(),
        differences: z.array(StatusDifference),
        /** Is every event still linked to the one before it? */
        eventChain: z.object({ events: z.number().int(), brokenAt: z.string().nullable() }),
        /** Stored verdicts recomputed by their own engine; out of date are those whose inputs changed since. */
        verdicts: z.object({
          checked: z.number().int(),
          outOfDate: z.number().int(),
          differences: z.array(VerdictDifference),
        }),
        /** The history of every improvement played again from its first event on. */
        replay: z.object({ checked: z.number().int(), differences: z.array(ReplayDifference) }),
      }),
    ),
}
