import { createElement as h, type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { paint } from '../colours.ts'
import { type ChartScene, type MarkNode, marksOf } from '../scene/scene.ts'
import { markAttributes, rootAttributes } from '../svg/node-attributes.ts'
import { stillLayer, toProps } from './scene-elements.ts'

export interface ChartProps {
  readonly scene: ChartScene
  /** A point under the pointer, or null when it leaves. */
  readonly onPointHover?: (mark: MarkNode | null) => void
  /** A point that has the keyboard's focus, or null when focus leaves the points. */
  readonly onPointFocus?: (mark: MarkNode | null) => void
  readonly className?: string
}

const widestReach = 12

/**
 * The scene as React elements. The points are one stop in the tab order; arrow keys, Home and End walk along them, and
 * each says its date, value and the rule that fired. Colours come from the page's `--chart-…` properties.
 */
export function Chart({ scene, onPointHover, onPointFocus, className }: ChartProps): ReactElement {
  const marks = marksOf(scene)
  const [stop, setStop] = useState<number | null>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const root = useRef<SVGSVGElement>(null)
  const current = Math.min(stop ?? marks.length - 1, marks.length - 1)

  const walk = (event: KeyboardEvent) => {
    const next = nextStop(event.key, current, marks.length)
    if (next === undefined) return
    event.preventDefault()
    root.current?.querySelector<SVGGElement>(`[data-index="${next}"]`)?.focus()
  }
  const point = (mark: MarkNode) =>
    h(
      'g',
      {
        key: mark.index,
        role: 'img',
        className: `chart-point chart-${mark.meaning}`,
        'aria-label': mark.label,
        'data-index': mark.index,
        'data-rule': mark.rules.join(' '),
        tabIndex: mark.index === current ? 0 : -1,
        style: { outline: 'none' },
        onFocus: () => {
          setStop(mark.index)
          setFocused(mark.index)
          onPointFocus?.(mark)
        },
        onBlur: () => {
          setFocused(null)
          onPointFocus?.(null)
        },
        onPointerEnter: () => onPointHover?.(mark),
        onPointerLeave: () => onPointHover?.(null),
      },
      h('circle', { cx: mark.x, cy: mark.y, r: reachOf(marks, mark), fill: 'transparent' }),
      focused === mark.index
        ? h('circle', {
            cx: mark.x,
            cy: mark.y,
            r: mark.size + 4.5,
            fill: 'none',
            stroke: paint('improvement'),
            strokeWidth: 2,
          })
        : null,
      h('path', toProps(markAttributes(mark))),
    )

  return h(
    'svg',
    {
      ...toProps(rootAttributes(scene)),
      ...(className ? { className: `ratchet-chart ${className}` } : {}),
      ref: root,
      role: 'group',
      'aria-label': scene.title,
      style: {
        fontVariantNumeric: 'tabular-nums lining-nums',
        maxWidth: '100%',
        height: 'auto',
        overflow: 'visible',
      },
      onKeyDown: walk,
    },
    h('desc', null, scene.description),
    ...['bands', 'axes', 'limits', 'markers', 'series', 'labels'].map((role) => stillLayer(scene, role)),
    h('g', { className: 'chart-points' }, marks.map(point)),
  )
}

/** Radius in which the pointer finds a point: 12 where there is room, less where neighbours are near. */
function reachOf(marks: readonly MarkNode[], mark: MarkNode): number {
  const gaps = [marks[mark.index - 1], marks[mark.index + 1]].flatMap((near) =>
    near ? [Math.hypot(near.x - mark.x, near.y - mark.y)] : [],
  )
  return Math.max(mark.size, Math.min(widestReach, ...gaps.map((gap) => gap / 2)))
}

/** Which point the arrow keys lead to; undefined for keys that do not walk. */
export function nextStop(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, current + 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, current - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
