import type { ImprovementRow } from '../backlog/index.ts'
import { canonicalJson, type EventRow } from '../foundation/index.ts'
import { contractInForce, type LapRecord, latestVerdict } from './lap-record.ts'

/** What an event says, as far as playing it again needs. */
export type PlayedEvent = Pick<EventRow, 'operation' | 'changes'>

/** Where the history of one improvement ends: its own fields, and those of each lap by number. */
export interface Replayed {
  own: Map<string, unknown>
  laps: Map<number, { fields: Map<string, unknown>; amendments: number; verdicts: number }>
}

/**
 * Play a history from its first event on. What an event says of a lap carries the lap's number; everything else is of
 * the improvement itself.
 */
export function replay(events: readonly PlayedEvent[]): Replayed {
  const played: Replayed = { own: new Map(), laps: new Map() }
  for (const { operation, changes } of events) {
    const number = changes.find(({ field }) => field === 'lap')?.after
    if (typeof number !== 'number') {
      for (const { field, after } of changes) played.own.set(field, after)
      continue
    }
    const lap = played.laps.get(number) ?? { fields: new Map(), amendments: 0, verdicts: 0 }
    for (const { field, after } of changes) if (field !== 'lap') lap.fields.set(field, after)
    if (operation === 'amend-contract') lap.amendments += 1
    if (operation === 'judge-lap') lap.verdicts += 1
    played.laps.set(number, lap)
  }
  return played
}

const ownFields = [
  'sentence',
  'description',
  'team_id',
  'submitted_by',
  'answer_kind',
  'answer_reason',
  'answer_wake_up_on',
  'answered_by',
  'owner_id',
  'next_review_on',
  'follows_up',
  'merged_into',
  'manual_rank',
] as const satisfies readonly (keyof ImprovementRow)[]

const planFields = [
  'options',
  'actions',
  'resources',
  'predictions',
  'justDoIt',
  'noTrainingReason',
  'noCommunicationReason',
] as const

/** Where the rows stand elsewhere than the history ends, by name. */
export function replayDifferences(
  played: Replayed,
  row: ImprovementRow,
  laps: readonly LapRecord[],
): string[] {
  const own = ownFields.filter((field) => !same(played.own.get(field), row[field]))
  const numbers = new Set([...played.laps.keys(), ...laps.map(({ number }) => number)])
  return [
    ...own,
    ...[...numbers].sort((a, b) => a - b).flatMap((number) => lapDifferences(played, laps, number)),
  ]
}

function lapDifferences(played: Replayed, laps: readonly LapRecord[], number: number): string[] {
  const told = played.laps.get(number)
  const lap = laps.find((one) => one.number === number)
  if (!told || !lap) return [`lap ${number}`]
  const { fields } = told
  const plan = fields.get('plan') as Record<string, unknown> | undefined
  const contract = fields.get('contract') as Record<string, unknown> | undefined
  const terms = contractInForce(lap)?.content.terms
  const pairs: [string, unknown, unknown][] = [
    ['vision_statement', fields.get('vision_statement'), lap.statement],
    ['stakeholders', fields.get('stakeholders'), lap.stakeholders],
    ['beside', fields.get('beside'), lap.beside],
    ['unmeasured', fields.get('unmeasured'), lap.unmeasured],
    ['targets', fields.get('targets'), lap.targets],
    ['guardrails', fields.get('guardrails'), lap.guardrails],
    // A plan from before a field existed says nothing of it.
    ...planFields
      .filter((field) => plan === undefined || field in plan)
      .map((field): [string, unknown, unknown] => [
        `plan.${field}`,
        plan?.[field],
        plan === undefined && field === 'resources' ? null : lap.plan[field],
      ]),
    ['changes', fields.get('changes'), lap.changes],
    ...(['goLiveOn', 'settlingInPeriods', 'followupPeriods'] as const).map(
      (field): [string, unknown, unknown] => [`contract.${field}`, contract?.[field], terms?.[field]],
    ),
    ['amendments', told.amendments, Math.max(0, lap.revisions.length - 1)],
    ['verdicts', told.verdicts, lap.verdicts.length],
    ['verdict', fields.get('verdict'), latestVerdict(lap)?.overall],
    ['verification', fields.get('verification'), lap.verification?.overall],
    ['proofs', fields.get('proofs'), lap.proofs],
    ['ending', fields.get('ending') === 'unproven', lap.ending !== null],
    ['abandoned', fields.get('abandoned') === true, lap.abandonment !== null],
    ['standardised', fields.get('standardised'), lap.standardised],
    ['process_owner_id', fields.get('process_owner_id'), lap.processOwnerId],
    ['no_follow_up_reason', fields.get('no_follow_up_reason'), lap.noFollowUpReason],
    ['closed', fields.get('closed_at') != null, lap.closedAt !== null],
  ]
  return pairs.filter(([, history, now]) => !same(history, now)).map(([field]) => `lap ${number}: ${field}`)
}

/** Nothing is told of a field that was never written; no text, no entries and no yes are nothing, too. */
const nothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

function same(history: unknown, now: unknown): boolean {
  if (nothing(history) || nothing(now)) return nothing(history) && nothing(now)
  return canonicalJson(plain(history)) === canonicalJson(plain(now))
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
