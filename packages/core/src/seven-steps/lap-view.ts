import type { Amendment, Lap, LapVerdict, Metric, Missing, Overlap, PersonRef } from '@ratchet/contract'
import { asAmendment, type ContractEvidence } from './evidence.ts'
import { gatesOf, pawlAt, type Surroundings, stepStates } from './gates.ts'
import {
  contractInForce,
  type FrozenPoint,
  isAccepted,
  isWithoutSeries,
  type LapRecord,
  type Revision,
} from './lap-record.ts'
import { sharedCredit } from './overlap-rules.ts'
import { resolveTarget } from './resolve-target.ts'
import { smartDoubts } from './smart.ts'
import { isAuthorised } from './stored-plan.ts'
import { watchState } from './watch.ts'

export interface LapPicture {
  lap: LapRecord
  around: Surroundings
  evidence: ContractEvidence | null
  interim: LapVerdict | null
  overlaps: Overlap[]
  /** Definitions of the metrics that the lap names. */
  metrics: Map<string, Metric>
  /** What was measured so far of the metrics with a target, while none is frozen. */
  seen: Map<string, FrozenPoint[]>
}

/** A lap as the improvement page shows it. */
export function lapView({ lap, around, evidence, interim, overlaps, metrics, seen }: LapPicture): Lap {
  const gates = gatesOf(lap, around)
  const states = stepStates(lap, gates)
  const named = (metricId: string) => metrics.get(metricId)?.name ?? ''
  const target = (stored: LapRecord['targets'][number]) => {
    const resolvedValue = resolveTarget(stored, lap.baselines)
    const { metricId } = stored
    const doubts = smartDoubts(lap, stored, resolvedValue, metrics.get(metricId), seen.get(metricId))
    return { ...stored, metricName: named(stored.metricId), resolvedValue, doubts }
  }
  return {
    id: lap.id,
    improvementId: lap.improvementId,
    number: lap.number,
    openedAt: lap.openedAt.toISOString(),
    closedAt: lap.closedAt?.toISOString() ?? null,
    version: lap.version,
    steps: gates.map((gate, index) => ({
      number: gate.step,
      state: states[index] ?? 'open',
      passedAt: lap.gatesPassedAt.get(gate.step)?.toISOString() ?? null,
      missing: gate.missing,
    })),
    pawlAt: pawlAt(gates, watchState(lap.checks)),
    vision: { statement: lap.statement, stakeholders: lap.stakeholders },
    baselines: lap.baselines.flatMap((baseline) => {
      const metric = metrics.get(baseline.metricId)
      if (!metric) return []
      return {
        metricId: metric.id,
        metricName: metric.name,
        unit: metric.unit,
        direction: metric.direction,
        period: metric.period,
        from: baseline.from,
        to: baseline.to,
        ...baseline.statistics,
        frozenAt: baseline.frozenAt.toISOString(),
        frozenBy: person(lap, baseline.frozenBy),
      }
    }),
    beside: lap.beside.map((picture) => ({ ...picture, takenBy: person(lap, picture.takenBy) })),
    unmeasured: lap.unmeasured,
    targets: lap.targets.map(target),
    guardrails: lap.guardrails.map((stored) => ({ ...stored, metricName: named(stored.metricId) })),
    plan: planView(lap),
    changes: lap.changes,
    overlaps,
    contract: contractView(lap),
    amendments: amendments(lap, evidence),
    interim: interim && withSharedCredit(interim, overlaps),
    verdicts: lap.verdicts.map(({ contractRevision: _, gapReason: __, ...verdict }) =>
      withSharedCredit(verdict, overlaps),
    ),
    judgingWaitsFor: waitsFor(lap, around, evidence),
    feedback: lap.feedback.map(({ id, stakeholder, askedAt, askedBy, answer }) => ({
      id,
      stakeholder,
      askedAt: askedAt.toISOString(),
      askedBy: person(lap, askedBy),
      answer: answer && {
        met: answer.met,
        comment: answer.comment,
        at: answer.at.toISOString(),
        recordedBy: answer.recordedBy === null ? null : person(lap, answer.recordedBy),
      },
    })),
    readings: lap.readings.map((reading) => ({
      by: person(lap, reading.readBy),
      at: reading.readAt.toISOString(),
      comment: reading.comment,
      verdictId: reading.verdictId,
    })),
    verification: verificationView(lap),
    ending: endingView(lap),
    abandonment: lap.abandonment && {
      lesson: lap.abandonment.lesson,
      by: person(lap, lap.abandonment.by),
      at: lap.abandonment.at.toISOString(),
    },
    momentum: {
      standardised: lap.standardised,
      processOwner: lap.processOwnerId === null ? null : person(lap, lap.processOwnerId),
      acceptedAt: isAccepted(lap) ? (lap.gainAcceptance?.at ?? null) : null,
      followUps: lap.followUps,
      noFollowUpReason: lap.noFollowUpReason,
    },
    watch: lap.checks,
  }
}

const person = (lap: LapRecord, id: string): PersonRef => lap.people.get(id) ?? { id, name: '' }

function planView(lap: LapRecord): Lap['plan'] {
  const { actions, resources, authorisation, ...rest } = lap.plan
  return {
    ...rest,
    actions: actions.map(({ ownerId, ...action }) => ({
      ...action,
      owner: ownerId === null ? null : person(lap, ownerId),
    })),
    resources: {
      ...resources,
      sponsor: resources.sponsorId === null ? null : person(lap, resources.sponsorId),
      authorised: isAuthorised(lap.plan),
      authorisation: authorisation && { ...authorisation, by: person(lap, authorisation.by) },
    },
  }
}

function contractView(lap: LapRecord): Lap['contract'] {
  const contract = contractInForce(lap)
  if (!contract) return null
  const { content } = contract
  return {
    terms: content.terms,
    judgingOn: content.judgingOn,
    metrics: content.metrics.map((metric) => ({ ...metric, ticketQuery: metric.ticketQuery ?? null })),
    targets: content.targets,
    guardrails: content.guardrails,
    predictions: content.predictions ?? [],
    engineVersion: content.engineVersion,
    frozenAt: contract.frozenAt.toISOString(),
    frozenBy: person(lap, contract.frozenBy),
    pointsKnown: contract.pointsKnown,
    hash: contract.hash,
  }
}

/** Changed terms and corrected measurements, oldest first: both are amendments. */
function amendments(lap: LapRecord, evidence: ContractEvidence | null): Amendment[] {
  const first = lap.revisions[0]
  if (!first) return []
  const terms = lap.revisions
    .slice(1)
    .map((revision, index) => termsAmendment(lap, lap.revisions[index] ?? first, revision))
  const measurements = (evidence?.changed ?? []).map((change) =>
    asAmendment(change, contractInForce(lap) ?? first),
  )
  return [...terms, ...measurements].sort((a, b) => (a.at < b.at ? -1 : 1))
}

function termsAmendment(lap: LapRecord, before: Revision, after: Revision): Amendment {
  const was = { ...before.content.terms, judgingOn: before.content.judgingOn }
  const is = { ...after.content.terms, judgingOn: after.content.judgingOn }
  const fields = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field])
  return {
    id: `revision ${after.revision}`,
    kind: 'terms',
    at: after.frozenAt.toISOString(),
    by: person(lap, after.frozenBy),
    reason: after.reason,
    changes: fields.map((field) => ({ field, before: was[field], after: is[field] })),
    hashBefore: before.hash,
    hashAfter: after.hash,
  }
}

function verificationView(lap: LapRecord): Lap['verification'] {
  const stored = lap.verification
  if (!stored) return null
  const reading = lap.readings.find((found) => found.id === stored.readingId)
  return {
    verdictId: stored.verdictId,
    overall: stored.overall,
    decision: stored.decision,
    reason: stored.reason,
    lesson: stored.lesson,
    noFeedbackReason: stored.noFeedbackReason,
    actualValue: stored.actualValue,
    actualCost: stored.actualCost,
    by: person(lap, stored.decidedBy),
    at: stored.decidedAt.toISOString(),
    reading: reading
      ? {
          by: person(lap, reading.readBy),
          at: reading.readAt.toISOString(),
          comment: reading.comment,
          verdictId: reading.verdictId,
        }
      : null,
  }
}

/**
 * A verdict says whose credit it shares as of now: an improvement that froze its contract later, over the same time, is
 * told by the verdict before it, too. The stored row stays as it was computed.
 */
function withSharedCredit(verdict: LapVerdict, overlaps: readonly Overlap[]): LapVerdict {
  const shared = sharedCredit(overlaps)
  if (shared.length === 0) return verdict
  return {
    ...verdict,
    warnings: [...verdict.warnings.filter(({ code }) => code !== 'shared_credit'), ...shared],
  }
}

function endingView(lap: LapRecord): Lap['ending'] {
  if (!isWithoutSeries(lap)) return null
  const { ending, proofs, proofsHash, proofReadings } = lap
  return {
    proofs,
    readings: proofReadings
      .filter((reading) => reading.proofsHash === proofsHash)
      .map(({ readBy, readAt, comment }) => ({ by: person(lap, readBy), at: readAt.toISOString(), comment })),
    decision: ending && endingDecision(lap, ending),
  }
}

function endingDecision(
  lap: LapRecord,
  { decidedBy, decidedAt, ...ending }: NonNullable<LapRecord['ending']>,
) {
  return { ...ending, by: person(lap, decidedBy), at: decidedAt.toISOString() }
}

function waitsFor(lap: LapRecord, { today }: Surroundings, evidence: ContractEvidence | null): Missing[] {
  const contract = contractInForce(lap)
  const due = contract !== null && contract.content.judgingOn <= today && lap.verdicts.length === 0
  return due ? (evidence?.gaps ?? []) : []
}
