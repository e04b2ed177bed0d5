import { describe, expect, it } from 'vitest'
import { framePeriod, framePeriods, longestFrame } from './period-frame.ts'

const hours = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  (endsAt.getTime() - startsAt.getTime()) / 3_600_000

describe('periods with their moments', () => {
  it('are as long as the clocks of the zone make them', () => {
    const berlin = { period: 'day' as const, zone: 'Europe/Berlin' }
    expect(framePeriods(berlin, '2026-03-28', '2026-03-30').map(hours)).toEqual([24, 23, 24])
    expect(framePeriods(berlin, '2026-10-25', '2026-10-25').map(hours)).toEqual([25])
    expect(framePeriod(berlin, '2026-03-29').startsAt.toISOString()).toBe('2026-03-28T23:00:00.000Z')
  })

  it('follow one another without a gap, whatever the zone does at midnight', () => {
    for (const zone of ['America/Sao_Paulo', 'Asia/Kathmandu', 'Africa/Casablanca']) {
      for (const period of ['day', 'week', 'month'] as const) {
        const frame = framePeriods({ period, zone }, '2018-10-20', '2019-03-20')
        for (const [index, { startsAt }] of frame.entries()) {
          if (index > 0) expect(startsAt).toEqual(frame[index - 1]!.endsAt)
        }
      }
    }
  })

  it('begin weeks on Monday and months on the first', () => {
    expect(framePeriod({ period: 'week', zone: 'UTC' }, '2026-05-07').periodStart).toBe('2026-05-04')
    expect(framePeriod({ period: 'month', zone: 'UTC' }, '2026-05-07').periodStart).toBe('2026-05-01')
  })

  it('are cut to the latest where a wrong date would make millions', () => {
    const frame = framePeriods({ period: 'day', zone: 'UTC' }, '1900-01-01', '2026-05-07')
    expect(frame).toHaveLength(longestFrame)
    expect(frame.at(-1)?.periodStart).toBe('2026-05-07')
    expect(framePeriods({ period: 'day', zone: 'UTC' }, '2026-05-08', '2026-05-07')).toEqual([])
  })
})
