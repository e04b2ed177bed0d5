/** A change of a record at work, as the history tells it. */
export interface WorkEvent {
  readonly at: Date
  readonly operation: string
  readonly actorId: string | null
  readonly changes: readonly { readonly field: string; readonly after: unknown }[]
}

/** What is known of an improvement from its history alone: which of the seven steps left something behind. */
export interface WorkRecord {
  readonly sentence: string
  readonly submittedBy: string | null
  readonly answeredBy: string | null
  readonly ownerId: string | null
  readonly acceptedAt: string | null
  /** A register from elsewhere claims that it is finished; nothing here shows it. */
  readonly finishedElsewhere: boolean
  readonly reviewOn: string | null
  readonly ranked: boolean
  /** Tied to a strategic aim. */
  readonly direction: boolean
  readonly lap: number
  readonly vision: boolean
  readonly stakeholders: boolean
  readonly baselines: readonly string[]
  /** Metrics that have a target. */
  readonly metricIds: readonly string[]
  readonly planned: boolean
  readonly live: boolean
  /** The overall answer of the decision; null while nobody decided on a verdict. */
  readonly verified: string | null
  readonly standardised: boolean
  readonly processOwner: boolean
  readonly followUp: boolean
  readonly ended: 'closed' | 'abandoned' | null
  readonly endedAt: string | null
  readonly endedBy: string | null
  /** When the decision on the verdict was taken. */
  readonly verifiedAt: string | null
}

const emptyLap = {
  ...{ vision: false, stakeholders: false, baselines: [], metricIds: [], planned: false, live: false },
  ...{ verified: null, verifiedAt: null, standardised: false, processOwner: false, followUp: false },
  ...{ ended: null, endedAt: null, endedBy: null },
} as const

export const emptyRecord: WorkRecord = {
  ...{ sentence: '', submittedBy: null, answeredBy: null, ownerId: null, acceptedAt: null },
  ...{ finishedElsewhere: false, reviewOn: null, ranked: false, direction: false, lap: 0 },
  ...emptyLap,
}

/** Folds one change into what is known. A new lap begins with nothing but the record's own words. */
export function foldWork(record: WorkRecord, event: WorkEvent): WorkRecord {
  const begun = event.operation === 'open-lap' ? { ...record, ...emptyLap } : record
  return event.changes.reduce((known, { field, after }) => withField(known, event, field, after), begun)
}

const estimates = /^(value_|effort_|risk_|urgency|manual_rank)/
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const filled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false

function withField(known: WorkRecord, event: WorkEvent, field: string, after: unknown): WorkRecord {
  const at = event.at.toISOString()
  if (field.startsWith('baseline of ')) {
    const others = known.baselines.filter((name) => name !== field)
    return { ...known, baselines: filled(after) ? [...others, field] : others }
  }
  if (estimates.test(field)) return filled(after) ? { ...known, ranked: true } : known
  switch (field) {
    case 'sentence':
      return { ...known, sentence: text(after) ?? known.sentence }
    case 'submitted_by':
      return { ...known, submittedBy: text(after) }
    case 'owner_id':
      return { ...known, ownerId: text(after) }
    case 'answered_by':
      return { ...known, answeredBy: text(after) }
    case 'answer_kind':
      return { ...known, acceptedAt: after === 'accept' ? at : null }
    case 'next_review_on':
      return { ...known, reviewOn: text(after) }
    case 'claimed_elsewhere':
      return { ...known, finishedElsewhere: finished.test(String(after)) }
    case 'links':
      return { ...known, direction: JSON.stringify(after).includes('"strategic_aim"') }
    case 'lap':
      return { ...known, lap: typeof after === 'number' ? after : known.lap }
    case 'vision_statement':
      return { ...known, vision: filled(after) }
    case 'stakeholders':
      return { ...known, stakeholders: filled(after) }
    case 'targets':
      return { ...known, metricIds: metricsOf(after) }
    case 'options':
    case 'actions':
      return { ...known, planned: known.planned || filled(after) }
    case 'contract':
      return { ...known, live: filled(after) }
    case 'verification':
      return { ...known, verified: text(after), verifiedAt: at }
    case 'standardised':
      return { ...known, standardised: filled(after) }
    case 'process_owner_id':
      return { ...known, processOwner: filled(after) }
    case 'followUp':
    case 'no_follow_up_reason':
      return { ...known, followUp: known.followUp || filled(after) }
    case 'closed_at':
      return filled(after) ? { ...known, ended: 'closed', endedAt: at, endedBy: event.actorId } : known
    case 'abandoned':
      return filled(after) ? { ...known, ended: 'abandoned', endedAt: at, endedBy: event.actorId } : known
    default:
      return known
  }
}

const finished = /^(done|closed|complete|completed|finished|verified|implemented|erledigt|abgeschlossen)$/i

function metricsOf(targets: unknown): string[] {
  if (!Array.isArray(targets)) return []
  return targets.flatMap((target: unknown) => {
    const id = (target as { metricId?: unknown } | null)?.metricId
    return typeof id === 'string' ? [id] : []
  })
}
