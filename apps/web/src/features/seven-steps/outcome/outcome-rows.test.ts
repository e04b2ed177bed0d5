import type { Lap } from '@ratchet/contract'
import { words } from '@ratchet/wording'
import { describe, expect, it } from 'vitest'
import { judgedTarget } from '../sample-verdict.ts'
import { intervalText } from './interval-text.ts'
import { outcomeRow, shortUnit } from './outcome-rows.ts'

const lap = { baselines: [], targets: [], guardrails: [] } as unknown as Lap
const en = words('en')

describe('outcomeRow', () => {
  it('tells before and after in decimals that suit the limits', () => {
    const verdict = { targets: [judgedTarget], guardrails: [] } as never
    const row = outcomeRow(judgedTarget.metricId, lap, { verdict, isInterim: false }, [], en)
    expect(row).toMatchObject({ name: 'First response', before: '8\u00a0h', after: '45\u00a0min' })
  })
  it('leaves unknown numbers empty instead of showing zero', () => {
    expect(outcomeRow('x', lap, null, [], en)).toMatchObject({ before: null, after: null, judged: null })
  })
})

describe('intervalText', () => {
  it('is a share of the baseline', () => {
    expect(intervalText(judgedTarget, en)).toEqual({
      change: '−91\u00a0%',
      level: '95\u00a0%',
      low: '−94\u00a0%',
      high: '−87\u00a0%',
    })
  })
  it('stays in per cent points where the unit is per cent, and shows a plus', () => {
    const difference = { value: 0.5, low: -0.2, high: 1.2, level: 0.95 }
    const text = intervalText({ ...judgedTarget, unit: '%', difference }, en)
    expect(text?.change.startsWith('+0.5')).toBe(true)
    expect(text?.low.startsWith('−0.2')).toBe(true)
  })
  it('is nothing before the engine could say', () => {
    expect(intervalText({ ...judgedTarget, difference: null }, en)).toBeNull()
  })
})

describe('shortUnit', () => {
  it('keeps signs and drops words', () => {
    expect(['h', '%', 'min', 'tickets'].map(shortUnit)).toEqual(['h', '%', 'min', ''])
  })
})
