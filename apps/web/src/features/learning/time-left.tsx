import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/index.ts'

/** Minutes left by the server's clock, whatever the clock at the desk says. It changes by the minute, not the second. */
export function TimeLeft(props: { deadlineAt: string; serverNow: string; onOver: () => void }) {
  const words = useMessages().learning
  const { deadlineAt, serverNow } = props
  const onOver = useRef(props.onOver)
  onOver.current = props.onOver
  const [leftMs, setLeftMs] = useState(() => Date.parse(deadlineAt) - Date.parse(serverNow))
  useEffect(() => {
    // A monotonic clock: one that jumps must not end the paper.
    const from = performance.now()
    const atStart = Date.parse(deadlineAt) - Date.parse(serverNow)
    let told = false
    const look = () => {
      const left = atStart - (performance.now() - from)
      setLeftMs(left)
      if (left <= 0 && !told) {
        told = true
        onOver.current()
      }
    }
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [deadlineAt, serverNow])
  const minutes = Math.ceil(leftMs / 60_000)
  return <b role="timer">{minutes > 1 ? words.timeLeft(minutes) : words.lessThanAMinute}</b>
}
