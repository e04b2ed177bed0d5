import type {
  ChangeMarker,
  EndingProof,
  LapVerdict,
  Limits,
  PersonRef,
  Stakeholder,
  Standardised,
  Status,
  Unmeasured,
  UnprovenEnding,
  Verification,
  Warning,
  WatchCheck,
} from '@ratchet/contract'
import type {
  ContractContent,
  ContractMetricContent,
  FrozenContract,
  FrozenPoint,
  StoredGuardrail,
  StoredTarget,
} from '@ratchet/evidence'
import type { StoredBeside } from './beside-rules.ts'
import type { StoredFeedback } from './feedback-store.ts'
import type { StoredPlan } from './stored-plan.ts'

export type { ContractContent, ContractMetricContent, FrozenPoint, StoredGuardrail, StoredTarget }

export interface StoredBaseline {
  metricId: string
  from: string
  to: string
  points: FrozenPoint[]
  statistics: { count: number; gaps: number; limits: Limits; median: number; warnings: Warning[] }
  frozenBy: string
  frozenAt: Date
}

export interface Revision extends FrozenContract {
  reason: string
  frozenBy: string
  frozenAt: Date
}

export interface StoredVerdict extends LapVerdict {
  id: string
  contractRevision: number
  gapReason: string
}

export interface StoredReading {
  id: string
  verdictId: string
  comment: string
  readBy: string
  readAt: Date
}

export interface StoredVerification
  extends Pick<
    Verification,
    | 'verdictId'
    | 'overall'
    | 'decision'
    | 'reason'
    | 'lesson'
    | 'noFeedbackReason'
    | 'actualValue'
    | 'actualCost'
  > {
  readingId: string | null
  decidedBy: string
  decidedAt: Date
}

/** A second reading of the proofs of a lap without a series; it counts for exactly these proofs. */
export interface StoredProofReading {
  id: string
  proofsHash: string
  comment: string
  readBy: string
  readAt: Date
}

export interface StoredEnding extends Omit<UnprovenEnding, 'by' | 'at'> {
  decidedBy: string
  decidedAt: Date
}

/** A lap with all that was entered and computed for it, as the pure rules read it. */
export interface LapRecord {
  id: string
  improvementId: string
  ownerId: string | null
  /** Whoever owned the improvement at any time since the lap was opened, and does so no longer or does so again. */
  earlierOwnerIds: string[]
  number: number
  openedAt: Date
  closedAt: Date | null
  version: number
  statement: string
  stakeholders: Stakeholder[]
  baselines: StoredBaseline[]
  beside: StoredBeside[]
  unmeasured: Unmeasured | null
  targets: StoredTarget[]
  guardrails: StoredGuardrail[]
  plan: StoredPlan
  changes: ChangeMarker[]
  /** Oldest first; the last one is in force. */
  revisions: Revision[]
  /** Oldest first: the deciding one, then those after amendments. */
  verdicts: StoredVerdict[]
  /** The latest asking of each stakeholder. */
  feedback: StoredFeedback[]
  readings: StoredReading[]
  verification: StoredVerification | null
  proofs: EndingProof[]
  proofsHash: string
  proofReadings: StoredProofReading[]
  ending: StoredEnding | null
  abandonment: { lesson: string; by: string; at: Date } | null
  standardised: Standardised[]
  processOwnerId: string | null
  gainAcceptance: StoredAcceptance | null
  noFollowUpReason: string
  followUps: { id: string; sentence: string; status: Status }[]
  checks: WatchCheck[]
  gatesPassedAt: Map<number, Date>
  people: Map<string, PersonRef>
}

/** The process owner's yes to what became the ordinary way; `at` as ISO text. */
export interface StoredAcceptance {
  by: string
  at: string
}

/** Did the process owner of now say yes to what stands there now? */
export const isAccepted = (lap: Pick<LapRecord, 'processOwnerId' | 'gainAcceptance'>): boolean =>
  lap.gainAcceptance !== null && lap.gainAcceptance.by === lap.processOwnerId

export const contractInForce = (lap: LapRecord): Revision | null => lap.revisions.at(-1) ?? null
export const latestVerdict = (lap: LapRecord): StoredVerdict | null => lap.verdicts.at(-1) ?? null

/** Nothing is measured over time, and no contract says otherwise: the lap can end, but never be verified. */
export const isWithoutSeries = (lap: Pick<LapRecord, 'unmeasured' | 'revisions'>): boolean =>
  lap.unmeasured !== null && lap.revisions.length === 0

/** When the change of a lap without a series was in place: the day on which the last of its changes ended. */
export function inPlaceOn(lap: Pick<LapRecord, 'changes'>): string | null {
  const ends = lap.changes.map(({ endOn }) => endOn)
  if (ends.length === 0 || ends.includes(null)) return null
  return ends.reduce<string>((latest, end) => (end !== null && end > latest ? end : latest), '')
}
