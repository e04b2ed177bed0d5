import { type ImprovementLink, restorableFields } from '@ratchet/contract'
import type { ImprovementRow } from '../backlog/index.ts'
import { canonicalJson, type EventRow } from '../foundation/index.ts'
import { contractInForce, type LapRecord, latestVerdict, type StoredBaseline } from './lap-record.ts'

/** What an event says, as far as playing it again needs. */
export type PlayedEvent = Pick<EventRow, 'operation' | 'changes'>

/** Where the history of one improvement ends: its own fields, and those of each lap by number. */
export interface Replayed {
  own: Map<string, unknown>
  laps: Map<number, ReplayedLap>
}

interface ReplayedLap {
  fields: Map<string, unknown>
  /** Baselines that stand, each as the history told it: its metric may have another name by now. */
  baselines: unknown[]
  amendments: number
  verdicts: number
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
    const lap = played.laps.get(number) ?? { fields: new Map(), baselines: [], amendments: 0, verdicts: 0 }
    for (const change of changes) tellLap(lap, change)
    if (operation === 'amend-contract') lap.amendments += 1
    if (operation === 'judge-lap') lap.verdicts += 1
    played.laps.set(number, lap)
  }
  return played
}

function tellLap(lap: ReplayedLap, { field, before, after }: PlayedEvent['changes'][number]): void {
  if (field === 'lap') return
  if (!field.startsWith('baseline of ')) {
    lap.fields.set(field, after)
    return
  }
  const replaced = lap.baselines.findIndex((told) => same(told, before))
  if (replaced >= 0) lap.baselines.splice(replaced, 1)
  if (!nothing(after)) lap.baselines.push(after)
}

const ownFields = [
  ...restorableFields,
  'team_private',
  'submitted_by',
  'answer_kind',
  'answer_reason',
  'answer_wake_up_on',
  'answered_by',
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
  links: readonly ImprovementLink[],
): string[] {
  const own: string[] = ownFields.filter((field) => !same(played.own.get(field), row[field]))
  if (!same(linksIn(played.own.get('links')), linksIn(links))) own.push('links')
  const numbers = new Set([...played.laps.keys(), ...laps.map(({ number }) => number)])
  return [
    ...own,
    ...[...numbers].sort((a, b) => a - b).flatMap((number) => lapDifferences(played, laps, number)),
  ]
}

/** What is linked to what; its name may be another one by now, and the order says nothing. */
const linksIn = (links: unknown): string[] =>
  (Array.isArray(links) ? (links as ImprovementLink[]) : [])
    .map(({ kind, id, activity }) => `${kind} ${id} ${activity ?? ''}`)
    .sort()

const baselinesIn = (baselines: readonly unknown[]): string[] =>
  baselines.map((baseline) => canonicalJson(plain(baseline))).sort()
const toldOf = ({ from, to, statistics: { count, limits } }: StoredBaseline) => ({ from, to, count, limits })

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
    ['baselines', baselinesIn(told.baselines), baselinesIn(lap.baselines.map(toldOf))],
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
    ['gain_acceptance', fields.get('gain_acceptance'), lap.gainAcceptance],
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
