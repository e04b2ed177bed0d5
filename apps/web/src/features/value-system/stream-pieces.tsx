import { valueChainActivities } from '@ratchet/contract'
import styles from './stream-drawing.module.css'
import type { StepPlace } from './stream-layout.ts'

const laneNumbers = valueChainActivities.map((_, lane) => lane)
const nodeAt = 16
const bend = 32

/** One step on the lanes: a node on each of its activities, joined, the first numbered. */
export function StepPiece(props: {
  place: StepPlace
  number: number
  laneWidth: number
  isFirst: boolean
  isLast: boolean
  isDrawnOut: boolean
  isSelected: boolean
}) {
  const { place, number, laneWidth, isFirst, isLast, isDrawnOut, isSelected } = props
  const x = (lane: number) => (lane + 0.5) * laneWidth
  const radius = Math.min(13, laneWidth / 2)
  const ends = [place.lanes[0] ?? 0, place.lanes.at(-1) ?? 0] as const
  return (
    <div className={styles.piece}>
      <svg width={laneWidth * laneNumbers.length} height="100%" aria-hidden="true">
        <Lanes laneWidth={laneWidth} />
        {isFirst ? null : (
          <line className={styles.way} x1={x(place.entry)} x2={x(place.entry)} y1="0" y2={nodeAt} />
        )}
        {isLast ? null : (
          <line className={styles.way} x1={x(place.exit)} x2={x(place.exit)} y1={nodeAt} y2="100%" />
        )}
        {place.lanes.length > 1 ? (
          <line className={styles.join} x1={x(ends[0])} x2={x(ends[1])} y1={nodeAt} y2={nodeAt} />
        ) : null}
        {place.lanes.map((lane) => (
          <circle
            key={lane}
            className={lane === place.entry ? styles.node : styles.other}
            cx={x(lane)}
            cy={nodeAt}
            r={lane === place.entry ? radius : radius / 2}
          />
        ))}
        {isDrawnOut ? (
          <circle className={styles.drawnOut} cx={x(place.entry)} cy={nodeAt} r={radius + 3} />
        ) : null}
        {isSelected ? (
          <circle className={styles.ring} cx={x(place.entry)} cy={nodeAt} r={radius + (isDrawnOut ? 6 : 3)} />
        ) : null}
        <text className={styles.number} x={x(place.entry)} y={nodeAt} dy="0.36em">
          {number}
        </text>
      </svg>
    </div>
  )
}

/** The way from one step to the next, over the lanes between them. */
export function ConnectorPiece({ from, to, laneWidth }: { from: number; to: number; laneWidth: number }) {
  const [start, end] = [(from + 0.5) * laneWidth, (to + 0.5) * laneWidth]
  return (
    <svg className={styles.connector} width={laneWidth * laneNumbers.length} height={bend} aria-hidden="true">
      <Lanes laneWidth={laneWidth} />
      <path className={styles.way} d={`M${start} 0C${start} ${bend / 2} ${end} ${bend / 2} ${end} ${bend}`} />
    </svg>
  )
}

function Lanes({ laneWidth }: { laneWidth: number }) {
  return laneNumbers.map((lane) => (
    <line
      key={lane}
      className={styles.lane}
      x1={(lane + 0.5) * laneWidth}
      x2={(lane + 0.5) * laneWidth}
      y1="0"
      y2="100%"
    />
  ))
}
