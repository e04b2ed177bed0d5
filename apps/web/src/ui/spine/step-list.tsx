import { useMessages } from '../../messages/index.ts'
import type { NodePlace, SpineLayout } from './layout.ts'
import { pawlPlace } from './layout.ts'
import styles from './spine.module.css'
import { StepNode } from './step-node.tsx'
import type { SpineProps, SpineStep } from './types.ts'

type StepListProps = Omit<SpineProps, 'children'> & { layout: SpineLayout }

/** The seven steps as a real ordered list, laid over the drawing: what is seen is what is read out. */
export function StepList({ layout, steps, pawlAt, stepHref, onStep, current }: StepListProps) {
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const place = layout.nodes[step.number - 1]
          if (!place) return null
          return (
            <li key={step.number} className={styles.step}>
              <StepLink step={step} href={stepHref} onStep={onStep} current={current === step.number}>
                <span className={styles.node} style={{ left: place.x, top: place.y }}>
                  <StepNode number={step.number} state={step.state} radius={layout.nodeRadius} />
                </span>
                <StepLabel place={place} step={step} />
              </StepLink>
            </li>
          )
        })}
      </ol>
      {layout.form === 'full' ? <PawlCaption layout={layout} pawlAt={pawlAt} /> : null}
    </>
  )
}

type StepLinkProps = {
  step: SpineStep
  href: ((step: number) => string) | undefined
  onStep: ((step: number) => void) | undefined
  current: boolean
  children: React.ReactNode
}

function StepLink({ step, href, onStep, current, children }: StepLinkProps) {
  const mark = current ? { 'aria-current': 'step' as const } : {}
  if (href) {
    return (
      <a
        className={styles.link}
        href={href(step.number)}
        onClick={onStep && (() => onStep(step.number))}
        {...mark}
      >
        {children}
      </a>
    )
  }
  if (onStep) {
    return (
      <button type="button" className={styles.link} onClick={() => onStep(step.number)} {...mark}>
        {children}
      </button>
    )
  }
  return (
    <span className={styles.link} {...mark}>
      {children}
    </span>
  )
}

function StepLabel({ place, step }: { place: NodePlace; step: SpineStep }) {
  const { side, x, y, width } = place.label
  return (
    <span className={styles.label} data-side={side} style={{ left: x, top: y, maxWidth: width, width }}>
      <span>
        <b>{step.name}</b>{' '}
        <span className={styles.word} data-state={step.state}>
          {step.word}
        </span>
      </span>
    </span>
  )
}

function PawlCaption({ layout, pawlAt }: { layout: SpineLayout; pawlAt: number }) {
  const messages = useMessages().spine
  const pawl = pawlPlace(layout, pawlAt)
  if (!pawl) return null
  const forward = pawlAt <= 3
  return (
    <span
      className={styles.pawlCaption}
      data-side={forward ? 'forward' : 'backward'}
      style={{ left: pawl.pivot.x + (forward ? 14 : -14), top: pawl.pivot.y }}
    >
      {messages.pawl(pawlAt)}
    </span>
  )
}
