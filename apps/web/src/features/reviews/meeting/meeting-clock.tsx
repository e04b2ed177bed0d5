import type { Occurrence } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import styles from './meeting.module.css'
import { useSecondsSince } from './use-seconds.ts'

/** The meeting's time, and that of the item; said to be over, never red. */
export function MeetingClock({ occurrence, itemSeconds }: { occurrence: Occurrence; itemSeconds: number }) {
  const words = useMessages().meeting
  // Ticks; what is shown is the distance to the moment of the start.
  useSecondsSince('clock')
  const { startedAt, review } = occurrence
  const seconds = startedAt ? Math.max(0, Math.floor((Date.now() - Date.parse(startedAt)) / 1000)) : 0
  const planned = review.schedule.durationMinutes
  const over = seconds > planned * 60
  return (
    <dl className={styles.clock} data-over={over || undefined}>
      <div>
        <dt>{words.elapsed}</dt>
        <dd className={styles.time}>{clock(seconds)}</dd>
        <dd>{over ? words.over : words.planned(planned)}</dd>
      </div>
      <div>
        <dt>{words.onItem}</dt>
        <dd className={styles.time}>{clock(itemSeconds)}</dd>
      </div>
    </dl>
  )
}

function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
