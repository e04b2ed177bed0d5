import type { Json } from './parse.ts'

/**
 * The fields of a parsed document by which people know it, before anything is judged; null where it says nothing.
 * The shape is the `projection` of the fixture family `openslo`.
 */
export function summariseDocument(document: unknown): Json {
  const { apiVersion, kind, metadata, spec } = mapOf(document)
  const { name, displayName } = mapOf(metadata)
  const head = { apiVersion, kind, name, displayName: displayName ?? null }
  const fields = mapOf(spec)
  if (kind === 'SLO') return { ...head, ...summariseSlo(fields) }
  if (kind === 'SLI') return { ...head, indicatorType: typeOf(fields) }
  if (kind === 'AlertCondition') return { ...head, condition: fields.condition, severity: fields.severity }
  if (kind !== 'AlertPolicy') return head
  const conditions = listOf(fields.conditions).map(mapOf)
  return { ...head, conditions: conditions.map((one) => one.conditionRef ?? mapOf(one.metadata).name) }
}

function summariseSlo(spec: Json): Json {
  const objectives = listOf(spec.objectives).map(mapOf)
  const kept = ['displayName', 'target', 'op', 'value', 'timeSliceTarget', 'timeSliceWindow']
  return {
    service: spec.service ?? null,
    budgetingMethod: spec.budgetingMethod ?? null,
    window: windowOf(mapOf(listOf(spec.timeWindow ?? spec.timeWindows)[0])),
    objectives: objectives.map((one) => Object.fromEntries(kept.map((key) => [key, one[key] ?? null]))),
    indicatorType:
      typeOf(mapOf(mapOf(spec.indicator).spec)) ??
      typeOf(mapOf(spec.indicator)) ??
      typeOf(objectives[0] ?? {}),
  }
}

/** `v1alpha` counts units; both read as OpenSLO's short durations. */
function windowOf(window: Json): Json {
  const { unit, count, duration, isRolling, calendar } = window
  const letter: Json = { Day: 'd', Week: 'w', Month: 'M', Quarter: 'Q' }
  return {
    duration: duration ?? (unit === undefined ? null : `${count ?? ''}${letter[String(unit)] ?? ''}`),
    rolling: isRolling ?? false,
    timeZone: mapOf(calendar).timeZone ?? null,
  }
}

function typeOf(holder: Json): 'ratio' | 'threshold' | null {
  if (holder.ratioMetric !== undefined || holder.ratioMetrics !== undefined) return 'ratio'
  return holder.thresholdMetric === undefined ? null : 'threshold'
}

function mapOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
