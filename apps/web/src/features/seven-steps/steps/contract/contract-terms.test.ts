import type { ContractDraft } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { goLiveProblem, honestDate, readTerms, typedTerms, wholeTerms } from './contract-terms.ts'

const terms = { goLiveOn: '2026-02-02', settlingInPeriods: 1, followupPeriods: 12 }

describe('terms as they are typed', () => {
  it('come back whole', () => {
    expect(wholeTerms(typedTerms(terms))).toEqual(terms)
  })
  it('leave out what is half typed, and are not whole then', () => {
    const half = { ...typedTerms(terms), followupPeriods: '1', settlingInPeriods: '1.5' }
    expect(readTerms(half)).toEqual({ goLiveOn: '2026-02-02' })
    expect(wholeTerms(half)).toBeNull()
  })
})

it('says at once when the go-live is missing or lies before the end of a baseline', () => {
  const baselines = [{ to: '2026-01-19' }, { to: '2026-01-26' }]
  expect(goLiveProblem('', baselines)).toBe('missing')
  expect(goLiveProblem('2026-01-26', baselines)).toBe('before_baseline')
  expect(goLiveProblem('2026-02-02', baselines)).toBeNull()
  expect(goLiveProblem('2026-02-02', [])).toBeNull()
})

describe('the earliest honest judging date', () => {
  const metric = (
    changeWanted: number | null,
    periodsNeeded: number | null,
    earliestJudgingOn: string | null,
  ) => ({
    metricId: 'a',
    metricName: 'A',
    unit: 'h',
    period: 'week' as const,
    followupFrom: '2026-02-09',
    followupTo: '2026-04-27',
    changeWanted,
    smallestDetectable: 1,
    periodsNeeded,
    earliestJudgingOn,
  })
  const draft = (metrics: ContractDraft['metrics']): ContractDraft => ({
    terms,
    judgingOn: '2026-05-04',
    metrics,
    pointsKnown: 0,
    warnings: [],
  })
  it('is the date of the terms where each target can be seen by then', () => {
    expect(honestDate(draft([metric(5, 8, '2026-04-06'), metric(null, 40, '2027-01-01')]))).toEqual({
      kind: 'enough',
    })
  })
  it('is that of the slowest target', () => {
    const slow = draft([metric(5, 8, '2026-04-06'), metric(1, 20, '2026-06-29')])
    expect(honestDate(slow)).toEqual({ kind: 'short', on: '2026-06-29', periods: 20 })
  })
  it('is not called enough where so long a look hides the change again', () => {
    const wandering = { ...metric(2, 8, '2026-04-06'), smallestDetectable: 3 }
    expect(honestDate(draft([wandering]))).toEqual({ kind: 'long' })
    expect(honestDate(draft([{ ...wandering, smallestDetectable: null }]))).toEqual({ kind: 'long' })
    expect(honestDate(draft([{ ...wandering, smallestDetectable: 2.05 }]))).toEqual({ kind: 'enough' })
  })
  it('is none where the change drowns in ordinary variation', () => {
    expect(honestDate(draft([metric(0.1, null, null)]))).toEqual({ kind: 'never' })
  })
})
