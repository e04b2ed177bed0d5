import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duePeriods, median, mostUncomfortable, standingOf, startOfDay } from './measure-rules.ts'
import { stockAt, type Timeline } from './timeline-rules.ts'

describe('periods that are due', () => {
  it('are whole, over, and come once', () => {
    expect(duePeriods('week', { beganOn: '2026-03-04', through: null, today: '2026-03-22' })).toEqual([
      '2026-03-09',
    ])
    expect(duePeriods('week', { beganOn: '2026-03-02', through: null, today: '2026-03-23' })).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ])
    expect(
      duePeriods('month', { beganOn: '2026-03-02', through: '2026-05-01', today: '2026-07-31' }),
    ).toEqual(['2026-06-01'])
  })

  it('asked day by day are the same as asked once, never overlap, and leave none out', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((day) => dayAt(day))
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom('week' as const, 'month' as const),
        (beganOn, more, period) => {
          const start = Date.parse(beganOn)
          let through: string | null = null
          const steps: string[] = []
          for (let day = 0; day <= more; day += 1) {
            const today = new Date(start + day * 86_400_000).toISOString().slice(0, 10)
            for (const due of duePeriods(period, { beganOn, through, today })) {
              steps.push(due)
              through = due
            }
          }
          const today = new Date(start + more * 86_400_000).toISOString().slice(0, 10)
          expect(steps).toEqual(duePeriods(period, { beganOn, through: null, today }))
        },
      ),
      { numRuns: 60 },
    )
  })
})

const dayAt = (day: number) =>
  new Date(Date.parse('2025-09-01') + day * 86_400_000).toISOString().slice(0, 10)

it('a day begins when its zone says so, also where midnight does not exist', () => {
  expect(new Date(startOfDay('2026-03-29', 'Europe/Berlin')).toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(new Date(startOfDay('2026-03-30', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T22:00:00.000Z')
  // Chile puts its clocks forward at midnight: the sixth begins at one.
  expect(new Date(startOfDay('2026-09-06', 'America/Santiago')).toISOString()).toBe(
    '2026-09-06T04:00:00.000Z',
  )
})

it('the median lies in the middle, and there is none of nothing', () => {
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 2])]).toEqual([null, 3, 2.5, 2])
})

describe('how a measure stands', () => {
  const point = (value: number) => ({
    periodStart: '2026-01-01',
    value,
    lower: null,
    upper: null,
    state: 'common_cause' as const,
    rules: [],
    excluded: null,
  })
  const of = (count: number, variation: 'common_cause' | 'improvement' | 'concern' | null) => ({
    points: Array.from({ length: count }, () => point(40)),
    variation,
  })
  it.each([
    ['nothing measured', of(0, null), null, 'nothing_yet'],
    ['few points without a target', of(3, null), null, 'too_few'],
    ['few points against a target', of(1, null), 50, 'short'],
    ['a target that is reached', of(9, 'common_cause'), 40, 'met'],
    ['a signal towards the bad side, whatever the target', of(9, 'concern'), 10, 'worsening'],
    ['a signal towards the good side', of(9, 'improvement'), null, 'better'],
    ['the usual', of(9, 'common_cause'), null, 'steady'],
  ] as const)('%s', (_, analysis, target, standing) => {
    expect(standingOf(analysis, target, 'increase')).toBe(standing)
  })
})

describe('what was in hand at a moment', () => {
  const day = (on: string) => Date.parse(`${on}T12:00:00Z`)
  const one = (more: Partial<Timeline> = {}): Timeline => ({
    acceptedAt: day('2026-01-05'),
    endedAt: null,
    owners: [],
    reviews: [],
    touches: [{ at: day('2026-01-05'), on: '2026-01-05' }],
    ...more,
  })
  const asked = (timeline: Timeline, on: string) => stockAt([timeline], day(on), on)

  it('begins with the acceptance and ends with the end', () => {
    expect(asked(one(), '2026-01-04').inHand).toBe(0)
    expect(asked(one({ endedAt: day('2026-02-01') }), '2026-01-31').inHand).toBe(1)
    expect(asked(one({ endedAt: day('2026-02-01') }), '2026-02-02').inHand).toBe(0)
  })
  it('knows the owner of that day, not of today', () => {
    const owners = [
      { at: day('2026-02-01'), ownerId: 'a' },
      { at: day('2026-03-01'), ownerId: null },
    ]
    expect(
      ['2026-01-20', '2026-02-10', '2026-03-10'].map((on) => asked(one({ owners }), on).ownerless),
    ).toEqual([1, 0, 1])
  })
  it('is stale once its review date has passed untouched, or after ninety days without one', () => {
    const reviews = [{ at: day('2026-01-10'), nextReviewOn: '2026-02-01' }]
    expect(asked(one({ reviews }), '2026-02-01').stale).toBe(0)
    expect(asked(one({ reviews }), '2026-02-02').stale).toBe(1)
    const touches = [{ at: day('2026-02-02'), on: '2026-02-02' }]
    expect(asked(one({ reviews, touches }), '2026-02-03').stale).toBe(0)
    expect([asked(one(), '2026-04-04').stale, asked(one(), '2026-04-05').stale]).toEqual([0, 1])
  })
  it('never holds more stale or ownerless than there are', () => {
    const times = fc.integer({ min: 0, max: 300 }).map((offset) => day('2026-01-01') + offset * 86_400_000)
    const timelines = fc.array(
      fc.record({
        acceptedAt: times,
        endedAt: fc.option(times),
        owners: fc.array(fc.record({ at: times, ownerId: fc.option(fc.constant('a')) })),
        reviews: fc.array(fc.record({ at: times, nextReviewOn: fc.option(fc.constant('2026-06-01')) })),
        touches: fc.array(fc.record({ at: times, on: fc.constant('2026-05-01') })),
      }),
    )
    fc.assert(
      fc.property(timelines, times, (all, moment) => {
        const { inHand, ownerless, stale } = stockAt(all, moment, new Date(moment).toISOString().slice(0, 10))
        expect(Math.max(ownerless, stale)).toBeLessThanOrEqual(inHand)
        expect(inHand).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})

it('the most uncomfortable usually stands farthest from its target, then comes the one that worsens, else none', () => {
  const stood = (
    measure: 'adoption' | 'ownerless' | 'answer_time' | 'ideas',
    usual: number,
    target: number | null,
    more: object = {},
  ) => ({
    ...{ measure, usual, target, standing: 'steady' as const },
    ...{ metric: { unit: '%', direction: 'increase' as const }, ...more },
  })
  const down = { metric: { unit: '%', direction: 'decrease' as const } }
  const far = stood('adoption', 25, 75)
  const near = stood('ownerless', 20, 0, down)
  const days = stood('answer_time', 4, 3, { metric: { unit: 'days', direction: 'decrease' as const } })
  const worse = stood('ideas', 1, null, { standing: 'worsening' as const })
  expect(mostUncomfortable([near, worse, far, days])).toBe('adoption')
  expect(mostUncomfortable([near, days])).toBe('answer_time')
  expect(mostUncomfortable([worse, stood('adoption', 80, 75)])).toBe('ideas')
  expect(mostUncomfortable([stood('adoption', 80, 75)])).toBeNull()
})
