import type { Baseline, Guardrail, Lap, TargetInput, WrittenTarget } from '@ratchet/contract'
import { readNumber } from '../../../../format/index.ts'

/** What is agreed about one metric with a baseline, as it is typed. Texts, so that nothing half-typed is lost. */
export type Agreement = {
  metricId: string
  role: 'target' | 'guardrail' | 'none'
  kind: 'absolute' | 'relative'
  /** Absolute: in the metric's unit. Relative: per cent of change the good way, without sign. */
  value: string
  byOn: string
  harm: string
}

type Judged = Pick<Baseline, 'metricId' | 'direction' | 'limits'>

/** One agreement for each frozen baseline; the first metric of a fresh lap is proposed as the target. */
export function agreementsOf(lap: Pick<Lap, 'baselines' | 'targets' | 'guardrails'>): Agreement[] {
  const isFresh = lap.targets.length + lap.guardrails.length === 0
  return lap.baselines.map(({ metricId }, index) => {
    const target = lap.targets.find((found) => found.metricId === metricId)
    const guardrail = lap.guardrails.find((found) => found.metricId === metricId)
    const proposed = isFresh && index === 0 ? 'target' : 'none'
    return {
      metricId,
      role: target ? 'target' : guardrail ? 'guardrail' : proposed,
      kind: target?.kind ?? 'absolute',
      value: target ? typedValue(target) : '',
      byOn: target?.byOn ?? '',
      harm: guardrail ? String(guardrail.toleratedHarm) : '',
    }
  })
}

const typedValue = ({ kind, value }: Pick<TargetInput, 'kind' | 'value'>): string =>
  String(kind === 'relative' ? round(Math.abs(value) * 100) : value)

/** What the typed agreement comes to, in units of the metric; null while it is no number. */
export function targetValue(agreement: Agreement, metric: Judged): number | null {
  const value = readNumber(agreement.value)
  if (value === null) return null
  if (agreement.kind === 'absolute') return value
  return metric.limits.mean * (1 + signed(value, metric))
}

/** What is written of a target by now, as the server takes it: half of it may still be missing. */
export function writtenTarget({ metricId, kind, value, byOn }: Agreement, metric: Judged): WrittenTarget {
  const number = readNumber(value)
  return {
    metricId,
    kind,
    value: number !== null && kind === 'relative' ? signed(number, metric) : number,
    byOn: byOn || null,
  }
}

/** What stops the agreements from being sent, by field. */
export type AgreementError = 'number' | 'date'
export function agreementErrors(
  agreement: Agreement,
): Partial<Record<'value' | 'byOn' | 'harm', AgreementError>> {
  if (agreement.role === 'guardrail') return readNumber(agreement.harm) === null ? { harm: 'number' } : {}
  if (agreement.role === 'none') return {}
  return {
    ...(readNumber(agreement.value) === null ? { value: 'number' as const } : {}),
    ...(agreement.byOn === '' ? { byOn: 'date' as const } : {}),
  }
}

/** Agreements as the server takes them. Call it when there are no errors. */
export function targetsInput(agreements: readonly Agreement[], metrics: readonly Judged[]) {
  const targets: TargetInput[] = []
  const guardrails: Pick<Guardrail, 'metricId' | 'toleratedHarm'>[] = []
  for (const agreement of agreements) {
    const metric = metrics.find((found) => found.metricId === agreement.metricId)
    if (!metric) continue
    const { metricId, kind, byOn } = agreement
    const value = readNumber(agreement.value) ?? 0
    if (agreement.role === 'target') {
      targets.push({ metricId, kind, byOn, value: kind === 'relative' ? signed(value, metric) : value })
    }
    if (agreement.role === 'guardrail')
      guardrails.push({ metricId, toleratedHarm: readNumber(agreement.harm) ?? 0 })
  }
  return { targets, guardrails }
}

/** Per cent the good way, as the signed share that the contract takes: 70 for a metric that should fall is −0.7. */
const signed = (percent: number, metric: Judged): number =>
  round(((metric.direction === 'decrease' ? -1 : 1) * Math.abs(percent)) / 100)

const round = (value: number): number => Number(value.toPrecision(12))
