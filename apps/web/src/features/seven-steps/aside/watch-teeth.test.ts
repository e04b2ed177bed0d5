import { expect, it } from 'vitest'
import { checkState } from './watch-teeth.ts'

const result = (code: 'gain_held' | 'gain_partly_lost') => ({
  metricId: 'a',
  metricName: 'A',
  code,
  retained: 1,
  laterCount: 6,
})

it('says whether a check is ahead, held or found a loss in any metric', () => {
  expect(checkState({ ranAt: null, results: null })).toBe('ahead')
  const ranAt = '2026-08-01T00:00:00Z'
  expect(checkState({ ranAt, results: [result('gain_held')] })).toBe('held')
  expect(checkState({ ranAt, results: [result('gain_held'), result('gain_partly_lost')] })).toBe('lost')
})
