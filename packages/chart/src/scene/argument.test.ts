import { describe, expect, it } from 'vitest'
import { wifi } from '../sample-wifi.ts'
import { sampleWords as words } from '../sample-words.ts'
import { chartScene } from './chart-scene.ts'
import { type ChartScene, marksOf, textsOf } from './scene.ts'
import { sparkScene } from './spark-scene.ts'

const wide = chartScene(wifi, { width: 820, height: 330, words })
const narrow = chartScene(wifi, { width: 328, height: 300, words })

const said = (scene: ChartScene) =>
  textsOf(scene).map((text) => text.lines.map((runs) => runs.map((run) => run.text).join('')).join(' '))
const nodes = (scene: ChartScene, role: string) =>
  scene.layers.flatMap((layer) => layer.nodes.filter((node) => node.role === role))

describe('the chart that argues', () => {
  it('says everything in free space where there is room', () => {
    expect(said(wide)).toEqual(
      expect.arrayContaining([
        'Go-live 02-02',
        'Judged 05-11',
        'mean 80',
        'mean 28',
        'upper limit 108',
        'lower limit 52',
        'Target: at most 24 a week (−70 %)',
        'Baseline, 16 weeks',
        'settling in',
        'exam week, 119',
        'another change: hall access points replaced, 03-23',
      ]),
    )
  })

  it('keeps both dates and both means on a phone and shortens the rest', () => {
    expect(said(narrow)).toEqual(expect.arrayContaining(['Go-live 02-02', 'Judged 05-11', '28', '39', '17']))
    expect(said(narrow)).not.toContain('upper limit 108')
  })

  it('gives each kind of point its own shape', () => {
    const shapes = Object.fromEntries(marksOf(wide).map((mark) => [mark.meaning, mark.shape]))
    expect(shapes).toEqual({
      common: 'disc',
      concern: 'triangle',
      settling: 'cross',
      improvement: 'diamond',
      notMature: 'ring',
    })
  })

  it('makes no claim with an excluded point and cuts the line at it', () => {
    const points = wifi.points.map((point, index) =>
      index === 16 ? { ...point, excluded: { reason: 'sensor fault' } } : point,
    )
    const scene = chartScene({ ...wifi, points }, { width: 820, height: 330, words })
    expect(marksOf(scene)[16]?.shape).toBe('slashed')
    expect(nodes(scene, 'course').length).toBe(nodes(wide, 'course').length + 1)
  })

  it('breaks the line where periods are missing', () => {
    expect(nodes(wide, 'course')).toHaveLength(2)
  })

  it('lays the target’s band on the good side', () => {
    const [low] = nodes(wide, 'target')
    const [high] = nodes(
      chartScene({ ...wifi, direction: 'increase' }, { width: 820, height: 330, words }),
      'target',
    )
    const bottom = wide.plot.y + wide.plot.height
    expect(low?.kind === 'rect' && Math.abs(low.y + low.height - bottom) < 0.2).toBe(true)
    expect(high?.kind === 'rect' && Math.abs(high.y - wide.plot.y) < 0.2).toBe(true)
  })

  it('leaves out a lower limit that the data cannot reach', () => {
    const segments = wifi.segments.map((segment) => ({ ...segment, lower: -5 }))
    const scene = chartScene({ ...wifi, segments }, { width: 820, height: 330, words })
    expect(nodes(scene, 'limit').filter((node) => node.kind === 'line')).toHaveLength(2)
  })

  it('teaches what is missing when there is nothing to draw', () => {
    const scene = chartScene({ ...wifi, points: [], segments: [] }, { width: 820, height: 330, words })
    expect(said(scene)).toContain('No measurements yet')
  })

  it('shrinks to a course in a table cell with the current mean beside it', () => {
    const spark = sparkScene(wifi, { width: 160, height: 48, words })
    expect(said(spark)).toEqual(['28'])
    expect(marksOf(spark)).toHaveLength(wifi.points.length)
  })
})
