import { miniLayout } from './mini-layout.ts'
import styles from './spine.module.css'
import type { SpineStepState } from './types.ts'

/** The spine as a list row shows it, 104 × 38 pixels. Decoration: the status stands beside it in words. */
export function MiniSpine(props: { states: readonly SpineStepState[]; pawlAt: number; underWay?: boolean }) {
  const { rail, nodes, pawl, held } = miniLayout(props.pawlAt)
  // The next step stands out only on a lap that is under way.
  const firstOpen = props.states.findIndex((state) => state === 'open' || state === 'missing')
  return (
    <svg className={styles.mini} viewBox="0 0 104 38" aria-hidden="true" focusable="false">
      <path d={rail} className={styles.rail} strokeWidth={1} />
      {held ? (
        <>
          <path d={held.rail} className={styles.heldRail} strokeWidth={1.8} />
          <path d={held.teeth} className={styles.teeth} />
        </>
      ) : null}
      {nodes.map(({ x, y }, index) => {
        const state = props.states[index] ?? 'open'
        return (
          <MiniNode
            key={`${x} ${y}`}
            x={x}
            y={y}
            state={state}
            next={index === firstOpen && props.underWay !== false}
          />
        )
      })}
      {pawl ? (
        <g className={styles.pawl}>
          <path
            d={`M${pawl.pivot.x} ${pawl.pivot.y}L${pawl.tip.x} ${pawl.tip.y}`}
            strokeWidth={2.4}
            strokeLinecap="round"
          />
          <circle cx={pawl.pivot.x} cy={pawl.pivot.y} r={2.4} stroke="none" />
        </g>
      ) : null}
    </svg>
  )
}

function MiniNode(props: { x: number; y: number; state: SpineStepState; next: boolean }) {
  const { x, y, state, next } = props
  if (state === 'missing') {
    return (
      <circle
        cx={x}
        cy={y}
        r={3.9}
        fill="var(--paper)"
        stroke="var(--concern)"
        strokeWidth={1.7}
        strokeDasharray="2.5 1.6"
      />
    )
  }
  if (state === 'open') {
    const ring = next
      ? { r: 4, stroke: 'var(--ink)', strokeWidth: 1.8 }
      : { r: 2.8, stroke: 'var(--edge)', strokeWidth: 1.2 }
    return <circle cx={x} cy={y} fill="var(--paper)" {...ring} />
  }
  return (
    <>
      <circle cx={x} cy={y} r={state === 'amended' ? 5.4 : 4.4} fill="var(--paper)" />
      {state === 'amended' ? <circle cx={x} cy={y} r={4.8} fill="none" stroke="var(--ink)" /> : null}
      <circle cx={x} cy={y} r={state === 'amended' ? 3 : 3.6} fill="var(--ink)" />
    </>
  )
}
