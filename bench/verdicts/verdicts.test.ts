import { describe, expect, test } from 'vitest'
import { autoregressive } from './autoregressive.ts'
import { randomFrom } from './random.ts'
import { resampleReal } from './resample-real.ts'
import { simulateCell } from './simulate-cell.ts'
import { confirmedTable, everyPeriodTable, onceTable, realTable } from './tables.ts'

const lengths = { before: 24, after: 12 }
const cell = { lengths, carryOver: 0, step: 2, series: 40, looked: 10, seed: 7 }
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the bench of verdicts', () => {
  test('draws series with the carry-over and the spread that were asked for', () => {
    const random = randomFrom(1)
    for (const carryOver of [0, 0.7]) {
      const values = autoregressive(random, carryOver, 20_000)
      const products = values.slice(1).map((value, i) => value * values[i]!)
      expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1)
      expect(mean(products)).toBeCloseTo(carryOver, 1)
      expect(Math.abs(mean(values))).toBeLessThan(0.1)
    }
  })

  test('gives the same counts for the same seed, others for another', () => {
    expect(simulateCell(cell)).toEqual(simulateCell(cell))
    expect(simulateCell({ ...cell, step: 1 })).not.toEqual(simulateCell({ ...cell, step: 1, seed: 8 }))
  })

  test('both engines find a large step, and rarely one that is not there', () => {
    const found = simulateCell(cell)
    expect(found.once.v1).toBeGreaterThan(30)
    expect(found.once.v2).toBeGreaterThan(30)
    expect(found.worse).toEqual({ v1: 0, v2: 0 })
    const nothing = simulateCell({ ...cell, step: 0 })
    expect(nothing.once.v1 + nothing.once.v2).toBeLessThan(8)
  })

  test('a claim on the judging date is a claim at some look; the stricter rules claim less', () => {
    const { once, everyPeriod } = simulateCell({ ...cell, step: 1, looked: cell.series })
    expect(everyPeriod.v1).toBeGreaterThanOrEqual(once.v1)
    expect(everyPeriod.v2Always).toBeGreaterThanOrEqual(everyPeriod.v2Rule)
    expect(everyPeriod.v2Rule).toBeGreaterThanOrEqual(Math.max(once.v2, everyPeriod.v2Confirmed))
  })

  test('prints a share of the series that were run, and says what was not', () => {
    const counts = {
      ...simulateCell({ ...cell, series: 4, looked: 2 }),
      once: { v1: 3, v2: 4, v2Confirmed: 0 },
    }
    const rows = [{ lengths, carryOver: 0, cells: [{ cell: { ...cell, series: 4, looked: 2 }, counts }] }]
    expect(onceTable(rows)).toContain('| 75 → 100 |')
    expect(onceTable(rows)).toContain('not run')
    expect(confirmedTable(rows)).toMatch(/\| 24\/12 \| 0 \| 100, 0\.0 \|$/)
    expect(everyPeriodTable(rows).split('\n')[2]).toMatch(/^\| 24\/12 \| 0 \| 7 \| not run/)
  })

  test('draws from real series that are long enough, and leaves the others out', () => {
    const values = autoregressive(randomFrom(2), 0, 60)
    const source = { name: 'made up', series: [values, values.slice(0, 20)] }
    const counts = resampleReal(source, lengths, 20, 3)
    expect(counts).toEqual(resampleReal(source, lengths, 20, 3))
    expect(counts!.mixedWithStep.v2).toBeGreaterThan(counts!.mixed.v2)
    expect(resampleReal({ ...source, series: [values.slice(0, 20)] }, lengths, 20, 3)).toBeNull()
    expect(realTable([{ name: 'made up', lengths, counts: counts! }])).toContain('| made up | 24/12 |')
  })
})
