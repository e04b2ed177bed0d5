import type { Lap, Warning } from '@ratchet/contract'
import type { WarningParams } from '@ratchet/wording'
import type { Look } from './look.ts'

/** One thing to read with care, with the metrics it concerns; empty where it concerns the whole lap. */
export type Care = { code: string; params: WarningParams; metricNames: string[] }

/** Warnings of a look, the same warning of several metrics told once, in the order of weight that the engine gave. */
export function caresOf(look: Look | null, lap: Lap): Care[] {
  if (!look) return merged(lap.baselines.flatMap((b) => b.warnings.map((w) => [w, b.metricName] as const)))
  const { verdict } = look
  const perMetric = [...verdict.targets, ...verdict.guardrails].flatMap((judged) =>
    judged.warnings.map((warning) => [warning, judged.metricName] as const),
  )
  const unsafe = verdict.guardrails
    .filter((guardrail) => guardrail.label === 'not_shown_safe')
    .map(
      ({ metricName }) => [{ code: 'guardrail_not_shown_safe', params: { name: metricName } }, ''] as const,
    )
  return merged([...verdict.warnings.map((warning) => [warning, ''] as const), ...unsafe, ...perMetric])
}

function merged(found: readonly (readonly [Warning, string])[]): Care[] {
  const cares: Care[] = []
  for (const [warning, metricName] of found) {
    const { code, params } = warning
    const same = metricName === '' ? undefined : cares.find((care) => care.code === code)
    if (same) {
      if (!same.metricNames.includes(metricName)) same.metricNames.push(metricName)
    } else cares.push({ code, params, metricNames: metricName === '' ? [] : [metricName] })
  }
  return cares
}
