import type {
  AlertCondition,
  AlertPolicy,
  Duration,
  Finding,
  OpenSloReading,
  Slo,
  SloObjective,
} from '@ratchet/connectors'
import type { BudgetWindow, Indicator, OpenSloFinding } from '@ratchet/contract'
import type { OpenSloLevels } from '@ratchet/core/service-levels'

type Level = OpenSloLevels['levels'][number]
type Report = (severity: OpenSloFinding['severity'], code: string, path: string, message: string) => void

/** What a document had and no field of ours holds; exported again as it was. */
export interface OpenSloDocument extends Record<string, unknown> {
  slo: Pick<Slo, 'name' | 'displayName' | 'service' | 'indicator' | 'indicatorRef' | 'alertPolicies'>
  objective: { index: number; displayName: string | null; indicator: SloObjective['indicator'] }
  policies: AlertPolicy[]
  conditions: AlertCondition[]
}

/**
 * Each objective of each SLO as a service level. What we cannot count without guessing (a rolling month, slices of a
 * month) is an error with its place; what was read in one of several ways is a warning.
 */
export function levelsOf(reading: OpenSloReading): { levels: Level[]; findings: OpenSloFinding[] } {
  const findings = reading.findings.filter(({ code }) => code !== 'time_zone_unknown').map(toFinding)
  const levels = reading.slos.flatMap((slo) => {
    const report: Report = (severity, code, path, message) =>
      findings.push({ severity, code, document: documentOf(reading, slo), path: `spec.${path}`, message })
    const window = windowOf(slo, report)
    refuseZone(slo, report)
    return slo.objectives.map((objective, index) => levelOf(reading, slo, objective, index, window, report))
  })
  return { levels, findings }
}

const toFinding = ({ severity, code, index, path, message }: Finding): OpenSloFinding => ({
  severity,
  code,
  document: index + 1,
  path,
  message:
    code === 'unknown_field' ? 'OpenSLO has no such field here; remove it or correct its name' : message,
})

/** The reader only warns of an unknown zone; its days and months cannot be counted, in another zone they would be wrong. */
function refuseZone({ window }: Slo, report: Report): void {
  const zone = window.kind === 'calendar' ? (window.calendar?.timeZone ?? '') : ''
  if (zone === '' || isZone(zone)) return
  report(
    'error',
    'time_zone_unknown',
    'timeWindow[0].calendar.timeZone',
    `“${zone}” is no time zone that is known here; write one such as Europe/Berlin`,
  )
}

const documentOf = ({ documents }: OpenSloReading, { name }: Slo): number =>
  1 +
  documents.findIndex((one) => {
    const { kind, metadata } = one as { kind?: unknown; metadata?: { name?: unknown } }
    return kind === 'SLO' && metadata?.name === name
  })

function levelOf(
  { alertPolicies, alertConditions }: OpenSloReading,
  slo: Slo,
  objective: SloObjective,
  index: number,
  window: BudgetWindow,
  report: Report,
): Level {
  const place = `objectives[${index}]`
  if (objective.target <= 0)
    report('error', 'no_objective', `${place}.target`, 'an objective of 0 promises nothing')
  const policies = alertPolicies.filter(({ name }) => slo.alertPolicies.includes(name))
  const names = new Set(policies.flatMap(({ conditions }) => conditions))
  const own = objective.displayName ?? (slo.objectives.length > 1 ? String(index + 1) : null)
  const title = slo.displayName ?? slo.name
  const zone = slo.window.kind === 'calendar' ? (slo.window.calendar?.timeZone ?? null) : null
  const document: OpenSloDocument = {
    slo: {
      name: slo.name,
      displayName: slo.displayName,
      service: slo.service,
      indicator: slo.indicator,
      indicatorRef: slo.indicatorRef,
      alertPolicies: slo.alertPolicies,
    },
    objective: { index, displayName: objective.displayName, indicator: objective.indicator },
    policies,
    conditions: alertConditions.filter(({ name }) => names.has(name)),
  }
  return {
    key: `${slo.name}#${index}`,
    serviceName: slo.service,
    document,
    name: (own === null ? title : `${title}: ${own}`).slice(0, 160),
    description: (slo.description ?? '').slice(0, 4000),
    indicator: indicatorOf(slo, objective),
    target: objective.target,
    budgeting: budgetingOf[slo.budgetingMethod],
    ...slicesOf(slo, objective, place, report),
    window,
    zone: zone !== null && isZone(zone) ? zone : null,
  }
}

const budgetingOf = {
  Occurrences: 'occurrences',
  Timeslices: 'timeslices',
  RatioTimeslices: 'ratio_timeslices',
} as const

function indicatorOf(slo: Slo, { threshold, indicator }: SloObjective): Indicator {
  const measure = (indicator ?? slo.indicator)?.measure.type
  if (threshold === null || measure === 'ratio' || measure === 'raw_ratio') return { kind: 'events' }
  return { kind: 'values', op: threshold.op, threshold: threshold.value }
}

const ordinaryStep = 5

function slicesOf(slo: Slo, objective: SloObjective, place: string, report: Report) {
  const { timeSliceWindow: window, timeSliceTarget } = objective
  if (slo.budgetingMethod === 'Occurrences') return { sliceMinutes: ordinaryStep, sliceTarget: 1 }
  const minutes = window === null ? null : minutesOf(window)
  if (window !== null && (minutes === null || minutes > 1440 || 1440 % minutes !== 0)) {
    report('error', 'slice_not_kept', `${place}.timeSliceWindow`, 'a slice must divide a day evenly here')
  }
  if (window === null) {
    report(
      'warning',
      'slice_assumed',
      place,
      `no timeSliceWindow is told; slices of ${ordinaryStep} minutes are kept`,
    )
  }
  if (slo.budgetingMethod === 'Timeslices' && timeSliceTarget === null) {
    report(
      'warning',
      'slice_target_assumed',
      place,
      'no timeSliceTarget is told; a slice is good when all of it is good',
    )
  }
  return { sliceMinutes: minutes ?? ordinaryStep, sliceTarget: timeSliceTarget ?? 1 }
}

function minutesOf({ count, unit }: Duration): number | null {
  const lengths: Partial<Record<Duration['unit'], number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 }
  const length = lengths[unit]
  return length === undefined ? null : count * length
}

const placeholder: BudgetWindow = { kind: 'rolling', days: 28 }

function windowOf({ window }: Slo, report: Report): BudgetWindow {
  const { count, unit } = window.duration
  const refuse = (message: string) => {
    report('error', 'window_not_kept', 'timeWindow[0].duration', message)
    return placeholder
  }
  if (window.kind === 'rolling') {
    const minutes = minutesOf(window.duration)
    if (minutes === null)
      return refuse('a rolling month, quarter or year has no fixed length; write days, such as 30d')
    const days = minutes / 1440
    if (!Number.isSafeInteger(days) || days < 1 || days > 366)
      return refuse('a rolling window must be 1 to 366 whole days long here')
    return { kind: 'rolling', days }
  }
  if (count !== 1 || unit === 'minute' || unit === 'hour')
    return refuse('a calendar window must be one day, week, month, quarter or year here')
  return { kind: 'calendar', unit }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
