import type { Rebase } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebaseOffer } from './rebase-offer.ts'

const steady = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11, 10, 12]
const low = [5, 6, 4, 5, 6, 5, 4, 6, 5, 4]
const periodStart = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
const offer = (values: number[], phaseStarts: number[] = [], decisions: Rebase[] = []) =>
  rebaseOffer(
    {
      periodStarts: values.map((_, i) => periodStart(i)),
      values,
      positions: values.map((_, i) => i),
      phaseStarts,
      direction: 'decrease',
    },
    decisions,
  )
const declined = (startsOn: string, withdrawn: Rebase['withdrawn'] = null): Rebase => ({
  id: '019e44d3-ed00-7c71-82d9-1ccc98902366',
  startsOn,
  decision: 'declined',
  reason: 'no',
  by: { id: '019e44d3-ed00-7c71-82d9-1ccc98902366', name: 'Ada' },
  at: '2026-05-01T00:00:00.000Z',
  withdrawn,
})

describe('an offer of new limits', () => {
  it.each([
    ['without points', [], false],
    ['without a shift', steady, false],
    ['with seven points after the step', [...steady, ...low.slice(0, 7)], false],
    ['with eight points after the step', [...steady, ...low.slice(0, 8)], true],
    ['when the level went back', [...steady, ...low.slice(0, 8), ...steady, ...steady], false],
    ['after a single point of passage', [9, ...low], false],
    ['for a constant series', Array.from({ length: 30 }, () => 5), false],
  ])('%s: %#', (_, values, made) => {
    expect(offer(values) !== null).toBe(made)
  })

  it('names the step, its side and both means', () => {
    expect(offer([...steady, ...low])).toEqual({
      startsOn: periodStart(12),
      points: 10,
      meaning: 'improvement',
      meanBefore: expect.closeTo(10.583, 3),
      meanAfter: 5,
    })
    expect(offer([...low, ...low, ...steady])?.meaning).toBe('concern')
  })

  it('is not made in a segment that begins with the shift, nor after it was declined', () => {
    expect(offer([...steady, ...low], [12])).toBeNull()
    expect(offer([...steady, ...low], [], [declined(periodStart(12))])).toBeNull()
    const taken = { reason: 'r', by: { id: 'x', name: 'Ada' }, at: '2026-05-02T00:00:00.000Z' }
    expect(offer([...steady, ...low], [], [declined(periodStart(12), taken)])).not.toBeNull()
  })

  it('always leaves eight points, and begins after the latest segment does', () => {
    const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(series, fc.nat(), (values, seed) => {
        const start = 1 + (seed % (values.length - 1))
        const made = offer(values, [start])
        return made === null || (made.points >= 8 && made.startsOn > periodStart(start))
      }),
    )
  })
})
