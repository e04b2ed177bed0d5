import { useElementSize } from '@mantine/hooks'
import type { Improvement, Status } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { layRack } from './rack-layout.ts'
import styles from './today-page.module.css'

const watchedStatuses: readonly Status[] = ['verified', 'sustaining']
const judgedStatuses: readonly Status[] = ['measuring', 'to_be_judged']

/**
 * Gains as teeth: filled ones hold, open ones are watched, dashed ones are still being measured.
 * @param props.known the improvements have arrived; before that nothing is said of them
 */
export function Rack({ improvements, known }: { improvements: readonly Improvement[]; known: boolean }) {
  const words = useMessages().today.rack
  const { ref, width } = useElementSize<HTMLElement>()
  const count = (statuses: readonly Status[]) =>
    improvements.filter(({ status }) => statuses.includes(status)).length
  const held = count(['held'])
  const watched = count(watchedStatuses)
  const judged = count(judgedStatuses)
  const full = Math.round(width) || 1200
  const rack = layRack({ held, watched, judged }, full)
  return (
    <figure ref={ref} className={styles.rack} aria-label={words.label}>
      <svg viewBox={`0 0 ${full} 72`} width={full} height={72} aria-hidden="true" focusable="false">
        <path d={`M0 66.5H${full}`} stroke="var(--edge)" strokeWidth="1" />
        {rack.teeth.map(({ kind, path }) => (
          <path
            key={path}
            d={path}
            fill={kind === 'held' ? 'var(--ink)' : 'none'}
            stroke={kind === 'held' ? 'none' : 'var(--ink-2)'}
            strokeWidth="1.3"
            strokeDasharray={kind === 'judged' ? '3 3' : undefined}
          />
        ))}
        <g stroke="var(--improvement)" fill="var(--improvement)">
          <path
            d={`M${rack.pawl.tip.x} ${rack.pawl.tip.y}L${rack.pawl.pivot.x} ${rack.pawl.pivot.y}`}
            strokeWidth="7"
            strokeLinecap="round"
          />
          <circle cx={rack.pawl.pivot.x} cy={rack.pawl.pivot.y} r="9" stroke="none" />
          <circle cx={rack.pawl.pivot.x} cy={rack.pawl.pivot.y} r="3" fill="var(--paper)" stroke="none" />
        </g>
      </svg>
      <figcaption className={styles.rackWords}>
        {held + watched + judged === 0 ? <span>{known ? words.none : '\u00a0'}</span> : null}
        {held > 0 ? <b>{words.held(held)}</b> : null}
        {watched > 0 ? <span>{words.watched(watched)}</span> : null}
        {judged > 0 ? <span>{words.judged(judged)}</span> : null}
      </figcaption>
    </figure>
  )
}
