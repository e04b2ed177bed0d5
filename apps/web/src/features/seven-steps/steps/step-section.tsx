import type { StepView } from '@ratchet/contract'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { StepNode } from '../../../ui/index.ts'
import styles from './step-section.module.css'

/** One step: its question, how it stands, a summary while it is closed, and its work while it is open. */
export function StepSection(props: {
  step: StepView
  isOpen: boolean
  /** Set when somebody asked for this step: it scrolls into view and takes the focus. */
  isCalled: boolean
  onToggle: () => void
  summary: ReactNode
  children: ReactNode
}) {
  const { step, isOpen, isCalled, onToggle, summary, children } = props
  const { spine, steps: words } = useMessages()
  const section = useRef<HTMLElement>(null)
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  useEffect(() => {
    if (!isCalled || !section.current) return
    const first = section.current.querySelector<HTMLElement>('input, textarea, select')
    section.current.scrollIntoView({ block: 'start' })
    ;(first ?? section.current.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true })
  }, [isCalled])
  const id = `step-${step.number}`
  return (
    <section
      ref={section}
      id={id}
      className={styles.step}
      data-open={isOpen || undefined}
      aria-labelledby={`${id}-title`}
    >
      <h3 className={styles.head}>
        <button type="button" aria-expanded={isOpen} aria-controls={`${id}-body`} onClick={onToggle}>
          <StepNode number={step.number} state={step.state} radius={13} />
          <span id={`${id}-title`} className={`voice ${styles.question}`}>
            {words.questions[step.number - 1]}
          </span>
          <span className={styles.word} data-state={step.state}>
            {spine.words[step.state]}
          </span>
        </button>
      </h3>
      {isOpen ? null : <div className={styles.summary}>{summary}</div>}
      <div id={`${id}-body`} className={styles.body} hidden={!isOpen}>
        <p className={styles.principle}>{words.principles[step.number - 1]}</p>
        {isOpen || wasOpen ? children : null}
      </div>
    </section>
  )
}
