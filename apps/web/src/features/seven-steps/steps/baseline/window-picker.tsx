import { useElementSize } from '@mantine/hooks'
import { chartScene, marksOf } from '@ratchet/chart'
import { Chart } from '@ratchet/chart/react'
import type { Metric, SeriesPoint } from '@ratchet/contract'
import { type PointerEvent, useRef } from 'react'
import { useMessages } from '../../../../messages/index.ts'
import { useWording } from '../../use-wording.ts'
import { between, moveEnd, type Window, windowChartInput } from './chosen-window.ts'
import type { BaselinePreview } from './use-preview.ts'
import { WindowHandle } from './window-handle.tsx'
import styles from './window-picker.module.css'

/** The series with a window that is dragged over it, or moved at its two ends with the arrow keys. */
export function WindowPicker(props: {
  metric: Metric
  points: readonly SeriesPoint[]
  window: Window
  preview: BaselinePreview | null
  onWindow: (window: Window) => void
}) {
  const { metric, points, window, onWindow } = props
  const wording = useWording()
  const words = useMessages().steps.baseline
  const { ref, width } = useElementSize<HTMLDivElement>()
  const began = useRef<number | null>(null)
  const room = Math.round(width) || 700
  const input = windowChartInput(metric, points, window, props.preview, wording.tag)
  const scene = chartScene(input, { width: room, height: room < 480 ? 240 : 280, words: wording.chart })
  const marks = marksOf(scene)
  const nearest = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left + scene.plot.x
    return marks.reduce(
      (best, mark) => (Math.abs(mark.x - x) < Math.abs((marks[best]?.x ?? 0) - x) ? mark.index : best),
      0,
    )
  }
  const half = marks.length > 1 ? ((marks[1]?.x ?? 0) - (marks[0]?.x ?? 0)) / 2 : 6
  const left = (marks[window.from]?.x ?? scene.plot.x) - half
  const right = (marks[window.to]?.x ?? scene.plot.x) + half
  const say = (index: number) => wording.date(points[index]?.periodStart ?? '')
  const end = (name: 'from' | 'to') => ({
    value: window[name],
    count: points.length,
    text: say(window[name]),
    top: scene.plot.y,
    height: scene.plot.height,
    onMove: (to: number) => onWindow(moveEnd(window, name, to, points.length)),
  })
  return (
    <div ref={ref} className={styles.picker}>
      <Chart scene={scene} />
      {/* The drag is a shortcut for the pointer; the handles and the two lists do the same with the keyboard. */}
      <div
        className={styles.surface}
        style={{ left: scene.plot.x, top: scene.plot.y, width: scene.plot.width, height: scene.plot.height }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          began.current = nearest(event)
        }}
        onPointerMove={(event) => {
          if (began.current === null) return
          const here = nearest(event)
          if (here !== began.current) onWindow(between(began.current, here))
        }}
        onPointerUp={() => {
          began.current = null
        }}
        onPointerCancel={() => {
          began.current = null
        }}
      />
      <WindowHandle label={words.handleFrom} x={left} {...end('from')} />
      <WindowHandle label={words.handleTo} x={right} {...end('to')} />
    </div>
  )
}
