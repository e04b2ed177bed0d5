import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { wifi } from '../sample-wifi.ts'
import { sampleWords as words } from '../sample-words.ts'
import { chartScene } from '../scene/chart-scene.ts'
import { legendItems } from '../text/legend.ts'
import { Chart, nextStop } from './chart.ts'
import { ChartLegend } from './chart-legend.ts'

const markup = renderToStaticMarkup(h(Chart, { scene: chartScene(wifi, { width: 820, height: 330, words }) }))

describe('the chart in React', () => {
  it('is one stop in the tab order, at the newest point', () => {
    expect(markup.match(/tabindex="0"/gi)).toHaveLength(1)
    expect(markup).toContain(`data-index="${wifi.points.length - 1}" data-rule="" tabindex="0"`)
  })

  it('lets each point say its date, value and rule', () => {
    expect(markup).toContain('aria-label="2026-01-19: 119')
    expect(markup).toContain('concern (outside)')
    expect(markup).toMatch(/notMature"/)
  })

  it('draws the same shapes as the SVG text does', () => {
    expect(markup.match(/class="chart-point chart-improvement"/g)).toHaveLength(13)
    expect(markup.match(/class="chart-point chart-settling"/g)).toHaveLength(2)
  })

  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 0, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, undefined],
  ])('walks with %s from point %d to %s', (key, from, to) => {
    expect(nextStop(key, from, 10)).toBe(to)
  })

  it('explains in the legend only what is on the chart', () => {
    const legend = renderToStaticMarkup(h(ChartLegend, { items: legendItems(wifi, words), label: 'Shapes' }))
    expect(legend).toContain('improvement signal')
    expect(legend).not.toContain('left out')
  })
})
