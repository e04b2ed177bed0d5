import { describe, expect, it } from 'vitest'
import { analysisInput, type DrawnAnalysis } from './analysis-input.ts'
import { sampleWords } from './sample-words.ts'
import { chartScene } from './scene/chart-scene.ts'
import { toSvg } from './svg/to-svg.ts'
import { renderTerminal } from './terminal/render-terminal.ts'

const head = {
  title: 'Breaches',
  unit: '%',
  direction: 'decrease',
  period: 'week',
  locale: 'en',
  segmentLabel: (index: number) => `Segment ${index + 1}`,
} as const

const monday = (i: number) => new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10)
const points: DrawnAnalysis['points'] = [10, 12, 30, 11, 6, 5, 4].map((value, i) => ({
  periodStart: monday(i),
  value,
  lower: i === 3 ? null : 4 + (i % 3),
  upper: i === 3 ? null : 18 - (i % 3),
  state: i === 2 ? 'concern' : i > 4 ? 'improvement' : 'common_cause',
  rules: i === 2 ? ['outside'] : i > 4 ? ['shift'] : [],
  excluded: i === 3 ? { reason: 'Power cut' } : null,
}))
const segment = { centre: 9, lower: 4, upper: 18, limitsVary: true }
const analysis: DrawnAnalysis = {
  points,
  segments: [
    { ...segment, from: monday(0), to: monday(4) },
    { ...segment, from: monday(5), to: monday(6), lower: null, upper: null, limitsVary: false },
  ],
}

describe('the chart of an analysis', () => {
  const input = analysisInput(analysis, head)

  it('marks signals by their side, and keeps the reason of a point that was left out', () => {
    expect(input.points.map(({ signal, excluded }) => signal?.side ?? excluded?.reason ?? '')).toEqual([
      '',
      '',
      'bad',
      'Power cut',
      '',
      'good',
      'good',
    ])
  })

  it('steps the limits where they differ, and puts those of a run chart on its centre', () => {
    expect(input.segments[0]).toMatchObject({ label: 'Segment 1', centre: 9, lower: 4, upper: 18 })
    expect(input.segments[0]?.steps?.map(({ from }) => from)).toEqual([0, 1, 2, 4].map(monday))
    expect(input.segments[1]).toMatchObject({ lower: 9, upper: 9 })
    expect(input.segments[1]).not.toHaveProperty('steps')
  })

  it('draws one short limit per period and side, on screen and in the terminal', () => {
    const scene = chartScene(input, { width: 800, height: 300, words: sampleWords })
    const limits = scene.layers.flatMap(({ nodes }) => nodes).filter((node) => node.role === 'limit')
    expect(limits.filter(({ kind }) => kind === 'line')).toHaveLength(8)
    expect(toSvg(scene, { standalone: 'light' })).not.toMatch(/NaN|undefined|<script/)
    expect(renderTerminal(input, { words: sampleWords, columns: 80 })).toContain('mean')
  })

  it('counts points that have no dates', () => {
    const numbered = {
      ...input,
      numbered: true,
      period: 'day',
      points: input.points.map((point, i) => ({
        ...point,
        periodStart: new Date(i * 86_400_000).toISOString().slice(0, 10),
      })),
      segments: [],
    } as const
    const scene = chartScene(numbered, { width: 800, height: 300, words: sampleWords })
    const ticks = scene.layers
      .find(({ role }) => role === 'axes')
      ?.nodes.flatMap((node) => (node.kind === 'text' ? node.lines.flat().map(({ text }) => text) : []))
    expect(ticks).toEqual(expect.arrayContaining(['1', '2', '7']))
  })
})
