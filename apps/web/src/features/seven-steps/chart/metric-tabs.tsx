import type { MetricCourse } from '@ratchet/contract'
import { type KeyboardEvent, useRef } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import { labelMark } from '../label-mark.ts'
import { labelWord } from '../label-word.ts'
import { judgedOf, type Look } from '../look.ts'
import { useWording } from '../use-wording.ts'
import styles from './metric-tabs.module.css'
import { nextTab } from './next-tab.ts'

/** One tab a metric, each with its verdict word. Arrow keys walk; the tab stands in the address. */
export function MetricTabs(props: {
  courses: readonly MetricCourse[]
  look: Look | null
  chosen: string
  onChoose: (metricId: string) => void
}) {
  const { courses, look, chosen, onChoose } = props
  const words = useMessages().improvement.chart
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const here = courses.findIndex((course) => course.metricId === chosen)
    const next = nextTab(event.key, here, courses.length)
    const course = next === null ? undefined : courses[next]
    if (!course || next === null) return
    event.preventDefault()
    onChoose(course.metricId)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={words.tabs} className={styles.tabs} onKeyDown={walk}>
      {courses.map(({ metricId, metricName }) => (
        <button
          key={metricId}
          type="button"
          role="tab"
          id={`tab-${metricId}`}
          aria-selected={metricId === chosen}
          aria-controls="metric-panel"
          tabIndex={metricId === chosen ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(metricId)}
        >
          <span className={styles.name}>{metricName}</span>
          <TabWord look={look} metricId={metricId} />
        </button>
      ))}
    </div>
  )
}

function TabWord({ look, metricId }: { look: Look | null; metricId: string }) {
  const words = useMessages().improvement.chart
  const wording = useWording()
  const judged = judgedOf(look, metricId)
  if (!judged || !look) return null
  const word = labelWord(judged, wording)
  return (
    <span className={styles.word}>
      <StateWord mark={labelMark[judged.label]}>
        {look.isInterim && !judged.lean ? words.interimTab(word) : word}
      </StateWord>
    </span>
  )
}
