import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContractContent } from './lap-record.ts'
import { overlapsOf, overlapWarning, sharedCredit, type TouchingLap } from './overlap-rules.ts'

const lap = (
  name: string,
  goLiveOn: string,
  followupTo: string,
  more: Partial<TouchingLap> = {},
): TouchingLap => ({
  improvementId: name,
  sentence: name,
  lapNumber: 1,
  content: {
    terms: { goLiveOn },
    metrics: [{ metricId: 'wifi', metricName: 'Wi-Fi', followupTo }],
  } as unknown as ContractContent,
  changes: [],
  ...more,
})
const before = { title: 'Pilot', scope: '', startOn: '2026-01-05', endOn: null, link: '' }

describe('two improvements on one metric', () => {
  const one = lap('A', '2026-02-02', '2026-04-20')
  it.each([
    ['the other within', lap('B', '2026-03-02', '2026-03-30'), ['B']],
    ['the other afterwards', lap('B', '2026-04-27', '2026-07-06'), []],
    ['the other before', lap('B', '2025-10-06', '2026-01-26'), []],
    ['touching on a day', lap('B', '2026-04-20', '2026-07-06'), ['B']],
    [
      'its change began earlier than its go-live',
      lap('B', '2026-04-27', '2026-07-06', { changes: [before] }),
      ['B'],
    ],
    ['an earlier lap of its own', lap('A', '2026-02-02', '2026-04-20'), []],
  ])('%s', (_, other, names) => {
    expect(overlapsOf(one, [other]).map(({ sentence }) => sentence)).toEqual(names)
  })

  it('leaves another metric alone', () => {
    const other = lap('B', '2026-02-02', '2026-04-20')
    const elsewhere = other.content.metrics.map((metric) => ({ ...metric, metricId: 'mail' }))
    expect(overlapsOf(one, [{ ...other, content: { ...other.content, metrics: elsewhere } }])).toEqual([])
  })

  it('tells both or neither', () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    const window = fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string])
    fc.assert(
      fc.property(window, window, day, (first, second, startOn) => {
        const a = lap('A', ...first, { changes: [{ ...before, startOn }] })
        const b = lap('B', ...second)
        expect(overlapsOf(a, [b]).length).toBe(overlapsOf(b, [a]).length)
      }),
    )
  })

  it('names each improvement once in the warning, and warns of nothing without one', () => {
    const found = overlapsOf(one, [
      lap('B', '2026-03-02', '2026-03-30'),
      lap('B', '2026-03-02', '2026-03-30'),
    ])
    expect(sharedCredit(found)).toEqual([{ code: 'shared_credit', params: { names: '“B”' } }])
    expect(overlapWarning([])).toEqual([])
  })
})
