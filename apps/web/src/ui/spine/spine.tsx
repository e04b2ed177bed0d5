import { useElementSize } from '@mantine/hooks'
import { useMessages } from '../../messages/index.ts'
import { layOutSpine, type SpineForm } from './layout.ts'
import styles from './spine.module.css'
import { PawlDrawing, SpineDrawing } from './spine-drawing.tsx'
import { StepList } from './step-list.tsx'
import type { SpineProps } from './types.ts'

const fullFromWidth = 940
const compactWidthMax = 520

/**
 * The spine of an improvement: seven steps on a loop in three phases, with ratchet teeth along what is held.
 * Draws itself to the width it is given; one unit is one pixel, so that type never scales.
 */
export function Spine(props: SpineProps) {
  const messages = useMessages().spine
  const frame = useElementSize<HTMLDivElement>()
  const content = useElementSize<HTMLDivElement>()
  const room = Math.round(frame.width) || 1200
  const form: SpineForm = room >= fullFromWidth ? 'full' : 'compact'
  const width = form === 'full' ? room : Math.min(room, compactWidthMax)
  const layout = layOutSpine(form, width, Math.ceil(content.height))
  const { inside } = layout
  const insideStyle =
    form === 'full'
      ? {
          left: inside.left,
          right: width - inside.right,
          top: inside.top,
          bottom: layout.height - inside.bottom,
        }
      : {}
  return (
    <section className={styles.spine} data-form={form} aria-label={messages.label(props.lap)}>
      <div ref={frame.ref}>
        <div className={styles.frame} style={{ width, height: layout.height }}>
          <SpineDrawing layout={layout} pawlAt={props.pawlAt} lap={props.lap} />
          <StepList layout={layout} {...props} />
          <PawlDrawing layout={layout} pawlAt={props.pawlAt} />
          <SpineCaptions
            layout={layout}
            pawlAt={props.pawlAt}
            lap={props.lap}
            nextLapOpened={props.nextLapOpened ?? false}
          />
        </div>
      </div>
      {props.children ? (
        <div className={styles.inside} style={insideStyle}>
          <div ref={content.ref}>{props.children}</div>
        </div>
      ) : null}
    </section>
  )
}

function SpineCaptions(props: {
  layout: ReturnType<typeof layOutSpine>
  pawlAt: number
  lap: number
  nextLapOpened: boolean
}) {
  const messages = useMessages().spine
  const { layout, pawlAt, lap } = props
  const { box } = layout.track
  if (layout.form === 'compact') {
    return (
      <p className={styles.compactCaption} style={{ left: layout.inside.left, top: layout.inside.top }}>
        {lap === 0 ? messages.nextLap(1) : messages.lap(lap)}
        {pawlAt > 0 ? <span className={styles.pawlCaption}>{messages.holdsAt(pawlAt)}</span> : null}
      </p>
    )
  }
  const phases = messages.phases
  const topY = 11
  const bottomY = layout.height - 12
  const left = layout.nodes[0]!.x - 14
  const right = layout.phaseGaps.length > 0 ? layout.nodes[2]!.x + 60 : box.right
  return (
    <>
      <span className={styles.phase} style={{ left, width: right - left, top: topY }}>
        {phases.direction}
      </span>
      <span
        className={styles.phaseUpright}
        style={{ left: layout.width - 12, top: box.top + 12, height: box.bottom - box.top - 24 }}
      >
        {phases.execute}
      </span>
      <span className={styles.phase} style={{ left, width: right - left, top: bottomY }}>
        {phases.learn}
      </span>
      {props.nextLapOpened ? null : (
        <span className={styles.nextLap} style={{ left: box.left + 38, top: (box.top + box.bottom) / 2 }}>
          {messages.nextLap(lap + 1)}
        </span>
      )}
    </>
  )
}
