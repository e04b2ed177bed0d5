import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { movedTo } from './moved-to.ts'
import styles from './window-picker.module.css'

/** One end of the window: a slider over the points. Arrow keys move it by one, Page keys by six. */
export function WindowHandle(props: {
  label: string
  text: string
  value: number
  count: number
  x: number
  top: number
  height: number
  onMove: (to: number) => void
}) {
  const { value, count, onMove } = props
  const grabbed = useRef<{ x: number; value: number; step: number } | null>(null)
  const press = (event: KeyboardEvent) => {
    const to = movedTo(event.key, value, count)
    if (to === null) return
    event.preventDefault()
    onMove(to)
  }
  const grab = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const surface = event.currentTarget.parentElement?.clientWidth ?? 600
    grabbed.current = { x: event.clientX, value, step: (surface - 60) / Math.max(1, count) }
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    const from = grabbed.current
    if (from) onMove(from.value + Math.round((event.clientX - from.x) / from.step))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={value}
      aria-valuetext={props.text}
      className={styles.handle}
      style={{ left: props.x, top: props.top, height: props.height }}
      onKeyDown={press}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={() => {
        grabbed.current = null
      }}
    >
      <span />
    </div>
  )
}
