import { type HealthList, healthLists } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agesOf, healthOf } from './health-rules.ts'

const facts = (counts: Partial<Record<HealthList, number>>, wipLimit: number | null = null) => ({
  teamId: null,
  counts: {
    ...(Object.fromEntries(healthLists.map((name) => [name, 0])) as Record<HealthList, number>),
    ...counts,
  },
  medianAgeDays: 3,
  oldestAgeDays: null,
  wipLimit,
})

it('says nothing of nothing, and whole percent of the rest', () => {
  expect(healthOf(facts({}))).toMatchObject({
    ownedPercent: null,
    answeredInTimePercent: null,
    clearancePercent: null,
    medianAgeDays: 3,
    oldestAgeDays: null,
  })
  expect(
    healthOf(facts({ in_hand: 8, unowned: 2, not_reviewed: 8, stale: 1, new_lately: 4, closed_lately: 6 })),
  ).toMatchObject({ ownedPercent: 75, reviewedInTimePercent: 0, stalePercent: 13, clearancePercent: 150 })
})

it('rounding never hides the one that is missing, nor the one that is there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (all, some) => {
      const lacking = Math.min(all, some)
      const { ownedPercent } = healthOf(facts({ in_hand: all, unowned: lacking }))
      expect(ownedPercent === 100).toBe(lacking === 0)
      expect(ownedPercent === 0).toBe(lacking === all)
    }),
  )
})

it('the median age is one that somebody has, with half of them at most on either side', () => {
  expect(agesOf([])).toEqual({ medianAgeDays: null, oldestAgeDays: null })
  const ages = fc.array(fc.record({ ageDays: fc.nat(50), count: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(ages, (counted) => {
      const all = counted.flatMap(({ ageDays, count }) => Array.from({ length: count }, () => ageDays))
      const { medianAgeDays, oldestAgeDays } = agesOf(counted)
      expect(oldestAgeDays).toBe(Math.max(...all))
      expect(all).toContain(medianAgeDays)
      expect(all.filter((age) => age < (medianAgeDays ?? 0)).length).toBeLessThanOrEqual(all.length / 2)
      expect(all.filter((age) => age > (medianAgeDays ?? 0)).length).toBeLessThanOrEqual(all.length / 2)
    }),
  )
})

it('a limit is kept at the limit and broken above it', () => {
  expect(healthOf(facts({ in_progress: 3 }, 3)).wipBroken).toBe(false)
  expect(healthOf(facts({ in_progress: 4 }, 3)).wipBroken).toBe(true)
  expect(healthOf(facts({ in_progress: 999 })).wipBroken).toBe(false)
})
