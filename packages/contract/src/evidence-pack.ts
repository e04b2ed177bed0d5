import { z } from 'zod'
import { FiniteNumber, Id, Instant, PersonRef, PlainDate } from './common.ts'
import { StakeholderFeedback } from './feedback.ts'
import { Status } from './improvement.ts'
import { Amendment, ContractMetric, EvidenceContract, Verification, WatchCheck } from './lap.ts'
import { Exclusion } from './metric-analysis.ts'
import { MeasurementVersion } from './metrics.ts'
import { RecordDate } from './record-import.ts'
import { LapVerdict } from './verdict.ts'

/** `evidence.json`: everything from which a lap's verdicts can be computed again, without a server. */

export const evidenceFormat = 'ratchet-evidence'
/** Counts up when a reader of the older format would misread the newer one. */
export const evidenceFormatVersion = 1

/** What a contract's hash covers, as it was frozen. Kept as it is: a field more or less would be another hash. */
const FrozenContent = z.looseObject({
  terms: EvidenceContract.shape.terms,
  judgingOn: PlainDate,
  metrics: z.array(
    z.looseObject({
      ...ContractMetric.omit({ ticketQuery: true }).shape,
      ticketQuery: ContractMetric.shape.ticketQuery.unwrap().optional(),
    }),
  ),
  targets: z.array(
    z.looseObject({ id: Id, metricId: Id, kind: z.string(), value: z.number(), resolvedValue: z.number() }),
  ),
  guardrails: z.array(z.looseObject({ id: Id, metricId: Id, toleratedHarm: z.number() })),
  engineVersion: z.string(),
  ownerId: Id.nullable(),
})

export const PackRevision = z.strictObject({
  revision: z.number().int(),
  content: FrozenContent,
  hash: z.string(),
  pointsKnown: z.number().int(),
  reason: z.string(),
  frozenBy: PersonRef,
  frozenAt: Instant,
})

const Point = z.strictObject({ periodStart: PlainDate, value: FiniteNumber })

/** Every version of a metric's measurements and of what was left out, as they were written. */
export const PackData = z.strictObject({
  metricId: Id,
  metricName: z.string(),
  versions: z.array(MeasurementVersion.extend({ periodStart: PlainDate }).strict()),
  exclusions: z.array(Exclusion.extend({ version: z.number().int() }).strict()),
  /** The windows with each ticket counted by another of its dates, as they stand on export; null without tickets. */
  otherDate: z
    .strictObject({ attribution: RecordDate, baseline: z.array(Point), followup: z.array(Point) })
    .nullable(),
})
export type PackData = z.infer<typeof PackData>

export const PackVerdict = z.strictObject({
  ...LapVerdict.shape,
  contractRevision: z.number().int(),
  gapReason: z.string(),
  /** What the workspace then said about contracts that came after the fact. */
  mayVerifyLate: z.boolean(),
})

/** An event that is shown says everything; a hidden one only the two hashes that link it. */
export const PackEvent = z.union([
  z.strictObject({
    position: z.string(),
    id: z.string(),
    at: Instant,
    actorId: z.string().nullable(),
    actorName: z.string(),
    operation: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    contentHash: z.string().nullable(),
    hash: z.string(),
  }),
  z.strictObject({ position: z.string(), contentHash: z.string().nullable(), hash: z.string() }),
])
export type PackEvent = z.infer<typeof PackEvent>

export const EvidencePack = z.strictObject({
  format: z.literal(evidenceFormat),
  formatVersion: z.literal(evidenceFormatVersion),
  exportedAt: Instant,
  workspace: z.strictObject({
    id: Id,
    name: z.string(),
    zone: z.string(),
    secondReaderRequired: z.boolean(),
  }),
  improvement: z.strictObject({ id: Id, sentence: z.string(), status: Status }),
  lap: z.strictObject({ id: Id, number: z.number().int(), openedAt: Instant, closedAt: Instant.nullable() }),
  /** Revisions of the evidence contract, oldest first; the last one is in force. */
  contract: z.array(PackRevision),
  amendments: z.array(Amendment),
  data: z.array(PackData),
  /** The deciding one first, those after amendments behind it. */
  verdicts: z.array(PackVerdict),
  readings: z.array(z.strictObject({ verdictId: Id, by: PersonRef, at: Instant, comment: z.string() })),
  verification: Verification.nullable(),
  feedback: z.array(StakeholderFeedback),
  watch: z.array(WatchCheck),
  chain: z.strictObject({
    /** Hash of the event before the first one here. */
    previousHash: z.string(),
    events: z.array(PackEvent),
    head: z.strictObject({ position: z.string(), hash: z.string() }),
  }),
  /** SHA-256 over the canonical JSON of everything else in this file. */
  packHash: z.string(),
})
export type EvidencePack = z.infer<typeof EvidencePack>
