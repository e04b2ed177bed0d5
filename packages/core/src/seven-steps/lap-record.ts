import type {
  ContractTerms,
  Direction,
  GapRule,
  LapVerdict,
  Limits,
  MetricKind,
  Period,
  PersonRef,
  Prediction,
  Stakeholder,
  Standardised,
  Status,
  TargetInput,
  TicketQuery,
  Verification,
  Warning,
  WatchCheck,
} from '@ratchet/contract'
import type { StoredFeedback } from './feedback-store.ts'
import type { StoredPlan } from './stored-plan.ts'

/** A point of a series as it is frozen: the period's first day and the plotted value. */
export interface FrozenPoint {
  periodStart: string
  value: number
}

export interface StoredBaseline {
  metricId: string
  from: string
  to: string
  points: FrozenPoint[]
  statistics: { count: number; gaps: number; limits: Limits; median: number; warnings: Warning[] }
  frozenBy: string
  frozenAt: Date
}

export interface StoredTarget extends TargetInput {
  id: string
}

export interface StoredGuardrail {
  id: string
  metricId: string
  toleratedHarm: number
}

/** What the evidence contract freezes of one metric. */
export interface ContractMetricContent {
  metricId: string
  metricName: string
  metricVersion: number
  unit: string
  direction: Direction
  kind: MetricKind
  period: Period
  season: number | null
  zone: string
  gapRule: GapRule
  /** Missing in contracts that were frozen before metrics asked tickets. */
  ticketQuery?: TicketQuery | null
  baselineFrom: string
  baselineTo: string
  baselinePoints: FrozenPoint[]
  limits: Limits
  followupFrom: string
  followupTo: string
}

/** Everything the hash of an evidence contract covers. */
export interface ContractContent {
  terms: ContractTerms
  judgingOn: string
  metrics: ContractMetricContent[]
  targets: (StoredTarget & { metricName: string; resolvedValue: number })[]
  guardrails: (StoredGuardrail & { metricName: string })[]
  /** Contracts from before there were predictions have none. */
  predictions?: Prediction[]
  engineVersion: string
  /** Whoever owned the improvement when the contract was frozen cannot be its second reader. */
  ownerId: string | null
}

export interface Revision {
  revision: number
  content: ContractContent
  hash: string
  pointsKnown: number
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
  targets: StoredTarget[]
  guardrails: StoredGuardrail[]
  plan: StoredPlan
  /** Oldest first; the last one is in force. */
  revisions: Revision[]
  /** Oldest first: the deciding one, then those after amendments. */
  verdicts: StoredVerdict[]
  /** The latest asking of each stakeholder. */
  feedback: StoredFeedback[]
  readings: StoredReading[]
  verification: StoredVerification | null
  abandonment: { lesson: string; by: string; at: Date } | null
  standardised: Standardised[]
  processOwnerId: string | null
  noFollowUpReason: string
  followUps: { id: string; sentence: string; status: Status }[]
  checks: WatchCheck[]
  gatesPassedAt: Map<number, Date>
  people: Map<string, PersonRef>
}

export const contractInForce = (lap: LapRecord): Revision | null => lap.revisions.at(-1) ?? null
export const latestVerdict = (lap: LapRecord): StoredVerdict | null => lap.verdicts.at(-1) ?? null
