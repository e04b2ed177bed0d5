import { expect, test } from 'vitest'
import { gateRules } from './gates.ts'
import type { LapRecord } from './lap-record.ts'

const around = { today: '2026-06-01', secondReaderRequired: true, verdictOutdated: false }
const codes = (mean: number, kind: 'relative' | 'absolute') => {
  const limits = { mean, lower: mean - 1, upper: mean + 1 }
  const lap = {
    targets: [{ metricId: 'nps', kind, value: -0.7 }],
    guardrails: [],
    baselines: [{ metricId: 'nps', statistics: { limits } }],
  } as unknown as LapRecord
  return gateRules[3]?.(lap, around).map(({ code }) => code)
}

test('a share of a baseline mean of zero or below is no target: it would be met by getting worse', () => {
  expect(codes(-10, 'relative')).toEqual(['relative_target_without_base'])
  expect(codes(0, 'relative')).toEqual(['relative_target_without_base'])
  expect(codes(80, 'relative')).toEqual([])
  expect(codes(-10, 'absolute')).toEqual([])
})
