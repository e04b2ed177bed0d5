import { afterAll, expect, it } from 'vitest'
import { getSeries } from '../../metrics/index.ts'
import { after, before, closed, type LapTest, lapTest, relapse } from '../../seven-steps/test-lap.ts'
import { beginMeasuring, getPractice } from '../index.ts'

const made: LapTest[] = []
afterAll(async () => {
  for (const lap of made) await lap.workspace.dispose()
})

it.each([
  ['holds', [...after, ...after, after[0]!], [['2027-01-01', 1, 1]]],
  ['is lost', [...after, ...relapse, relapse[0]!], [['2027-01-01', 0, 1]]],
  ['is measured no longer', after.slice(0, 3), []],
])('a gain that %s half a year later is told so in the month of that day', async (_, weeks, expected) => {
  const lap = await lapTest()
  made.push(lap)
  await closed(lap)
  await lap.record(before.length + after.length, weeks)
  lap.travel('2027-02-02')
  const manager = lap.workspace.as('manager')
  await beginMeasuring(manager, {})
  const { measures } = await getPractice(manager, {})
  const metricId = measures.find(({ measure }) => measure === 'sustained_half_year')?.metric.id ?? ''
  const { points } = await getSeries(manager, { metricId })
  expect(
    points.map(({ periodStart, numerator, denominator }) => [periodStart, numerator, denominator]),
  ).toEqual(expected)
})
