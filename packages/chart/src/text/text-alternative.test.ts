import { describe, expect, it } from 'vitest'
import { wifi } from '../sample-wifi.ts'
import { sampleWords as words } from '../sample-words.ts'
import { dataTable } from './data-table.ts'
import { describeChart } from './describe-chart.ts'

describe('the chart for people who do not see it', () => {
  it('counts points and signals in words', () => {
    expect(describeChart(wifi, words)).toBe('Wi-Fi tickets a week, 32 points, 13 improvement, 1 concern')
  })

  it('has a table row per point with value, phase, signal and rules', () => {
    const { rows } = dataTable(wifi, words)
    expect(rows).toHaveLength(wifi.points.length)
    expect(rows.find((row) => row.value.startsWith('119'))).toEqual({
      periodStart: '2026-01-19',
      date: '2026-01-19',
      value: '119\u00a0tickets',
      phase: 'baseline',
      signal: 'concern signal',
      rules: 'outside',
      note: 'exam week',
    })
  })
})
