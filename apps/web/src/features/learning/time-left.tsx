import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/index.ts'
import { useAnnounce } from '../../ui/index.ts'

/** So long before the end it is said aloud, while there is time to ask for more. */
const warnedBeforeMs = 5 * 60_000

/** Minutes left by the server's clock, whatever the clock at the desk says. It changes by the minute, not the second. */
export function TimeLeft(props: { deadlineAt: string; serverNow: string; onOver: () => void }) {
  const { learning: words, learningCare: care } = useMessages()
  const announce = useAnnounce()
  const { deadlineAt, serverNow } = props
  const onOver = useRef(props.onOver)
  onOver.current = props.onOver
  const [leftMs, setLeftMs] = useState(() => Date.parse(deadlineAt) - Date.parse(serverNow))
  useEffect(() => {
    // A monotonic clock: one that jumps must not end the paper.
    const from = performance.now()
    const atStart = Date.parse(deadlineAt) - Date.parse(serverNow)
    let told = false
    let warned = atStart <= warnedBeforeMs
    const look = () => {
      const left = atStart - (performance.now() - from)
      setLeftMs(left)
      if (left <= warnedBeforeMs && !warned) {
        warned = true
        announce(care.timeEnds)
      }
      if (left <= 0 && !told) {
        told = true
        onOver.current()
      }
    }
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [deadlineAt, serverNow, announce, care])
  const minutes = Math.ceil(leftMs / 60_000)
  return <b role="timer">{minutes > 1 ? words.timeLeft(minutes) : words.lessThanAMinute}</b>
}
