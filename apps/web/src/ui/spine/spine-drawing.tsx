import {
  arrowAt,
  heldRails,
  outerLine,
  pawlPlace,
  rails,
  type SpineLayout,
  toothedPath,
  toothedRuns,
} from './layout.ts'
import { Pawl } from './pawl.tsx'
import styles from './spine.module.css'
import { spotAt, stretch } from './track.ts'

const linesKept = 3

/** Rails, teeth, earlier and next lap, pawl. Decoration: the ordered list beside it says the same in words. */
export function SpineDrawing({ layout, pawlAt, lap }: { layout: SpineLayout; pawlAt: number; lap: number }) {
  const { track, width, height } = layout
  const earlier = Array.from(
    { length: Math.min(Math.max(lap - 1, 0), linesKept) },
    (_, index) => 6 + index * 4,
  )
  const nextBy = 8 + earlier.length * 4
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {earlier.map((by) => (
        <path key={by} d={outerLine(layout, by)} className={styles.earlierLap} />
      ))}
      <path d={outerLine(layout, nextBy)} className={styles.nextLapLine} />
      {rails(layout).map((run) => (
        <path key={run.from} d={stretch(track, run.from, run.to)} className={styles.rail} />
      ))}
      <Arrow layout={layout} />
      {heldRails(layout, pawlAt).map((run) => (
        <path key={run.from} d={stretch(track, run.from, run.to)} className={styles.heldRail} />
      ))}
      {toothedRuns(layout, pawlAt).map((run) => (
        <path key={run.from} d={toothedPath(layout, run)} className={styles.teeth} />
      ))}
    </svg>
  )
}

/** The pawl, drawn above the nodes so that its arm is never cut. */
export function PawlDrawing({ layout, pawlAt }: { layout: SpineLayout; pawlAt: number }) {
  const pawl = pawlPlace(layout, pawlAt)
  if (!pawl) return null
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      data-above=""
      aria-hidden="true"
      focusable="false"
    >
      <Pawl key={pawlAt} {...pawl} thickness={layout.form === 'full' ? 5 : 3.8} />
    </svg>
  )
}

function Arrow({ layout }: { layout: SpineLayout }) {
  const { x, y, along } = spotAt(layout.track, arrowAt(layout))
  const degrees = (Math.atan2(along.y, along.x) * 180) / Math.PI
  return (
    <path d="M-7-5 4 0-7 5z" className={styles.arrow} transform={`translate(${x} ${y}) rotate(${degrees})`} />
  )
}
