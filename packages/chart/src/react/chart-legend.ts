import { createElement as h, type ReactElement } from 'react'
import { paint } from '../colours.ts'
import { markPath, outlined } from '../scene/mark-shape.ts'
import type { MarkShape, Token } from '../scene/scene.ts'
import type { LegendItem } from '../text/legend.ts'

export interface ChartMarkProps {
  readonly shape: MarkShape | 'half-diamond'
  readonly tone: Token
  /** Width and height in pixels, 12 when left out. */
  readonly size?: number
}

/** One mark as a small picture, for legends and verdict words. It stands beside a word, so it is hidden from readers. */
export function ChartMark({ shape, tone, size = 12 }: ChartMarkProps): ReactElement {
  const colour = paint(tone)
  const solid = shape !== 'half-diamond' && !outlined[shape]
  const outline = { fill: 'none', stroke: colour, strokeWidth: 1.4 }
  const paths =
    shape === 'half-diamond'
      ? [
          h('path', { key: 'edge', d: markPath('diamond', 6, 6, 4.7), ...outline }),
          h('path', { key: 'half', d: 'M6 .8V11.2L.8 6z', fill: colour }),
        ]
      : h('path', { d: markPath(shape, 6, 6, 5), ...(solid ? { fill: colour } : outline) })
  return h(
    'svg',
    { viewBox: '0 0 12 12', width: size, height: size, 'aria-hidden': true, focusable: false },
    paths,
  )
}

export interface ChartLegendProps {
  /** From `legendItems(input, words)`. */
  readonly items: readonly LegendItem[]
  readonly label: string
  readonly className?: string
}

/** The shapes of a chart with their words, as a list. */
export function ChartLegend({ items, label, className }: ChartLegendProps): ReactElement {
  return h(
    'ul',
    { className: className ?? 'chart-legend', 'aria-label': label },
    items.map((item) =>
      h(
        'li',
        { key: item.text },
        item.kind === 'mark' ? h(ChartMark, { shape: item.shape, tone: item.tone }) : line(item),
        item.text,
      ),
    ),
  )
}

function line(item: Extract<LegendItem, { kind: 'line' }>): ReactElement {
  const props = { x1: 0, y1: 6, x2: 18, y2: 6, stroke: paint(item.tone), strokeWidth: 1.4 }
  return h(
    'svg',
    { viewBox: '0 0 18 12', width: 18, height: 12, 'aria-hidden': true, focusable: false },
    h('line', { ...props, ...(item.dash ? { strokeDasharray: item.dash } : {}) }),
  )
}
