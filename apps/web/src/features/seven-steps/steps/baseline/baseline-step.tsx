import type { Lap, MetricCourse } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, buttonClass, SelectField } from '../../../../ui/index.ts'
import besideStyles from '../beside/beside.module.css'
import { BesideForm } from '../beside/beside-form.tsx'
import { BesideList } from '../beside/beside-list.tsx'
import { UnmeasuredForm, UnmeasuredView } from '../unmeasured/unmeasured-form.tsx'
import { BaselineForm } from './baseline-form.tsx'
import styles from './baseline-step.module.css'
import { BaselineList } from './baseline-view.tsx'

/** Step 2: the frozen baselines, and choosing one more while the contract is not frozen. */
export function BaselineStep(props: {
  lap: Lap
  courses: readonly MetricCourse[]
  mayWrite: boolean
  /** Freezing keeps this step open: often a second metric follows. The way on is a button. */
  onStay: () => void
  onGoOn: () => void
}) {
  const { lap, courses, mayWrite, onStay, onGoOn } = props
  const { steps, evidence } = useMessages()
  const words = steps.baseline
  const [asked, setAsked] = useState<string | null>(null)
  const metrics = useQuery(api.metrics.listMetrics.queryOptions())
  const [frozenNow, setFrozenNow] = useState(false)
  const [form, setForm] = useState<'beside' | 'unmeasured' | null>(null)
  const mayChange = mayWrite && lap.contract === null
  const known = (metrics.data?.metrics ?? []).filter((metric) => metric.archivedAt === null)
  const metricId = asked ?? (lap.baselines.length === 0 && lap.unmeasured === null ? '' : null)
  const metric = known.find((found) => found.id === metricId)
  const frozen = () => {
    setFrozenNow(true)
    setAsked(null)
  }
  return (
    <>
      {lap.baselines.length > 0 ? (
        <BaselineList lap={lap} courses={courses} mayChange={mayChange} onChoose={setAsked} />
      ) : null}
      {lap.contract ? <p className="note quiet">{steps.frozen}</p> : null}
      {mayChange && metricId === null ? (
        <div className={styles.next}>
          <Button kind="go" autoFocus={frozenNow} onClick={onGoOn}>
            {words.goOn}
          </Button>
          <Button onClick={() => setAsked('')}>{words.addMetric}</Button>
        </div>
      ) : null}
      {mayChange && metricId !== null ? (
        <div className={styles.choice}>
          {metrics.data && known.length === 0 ? <p>{words.noMetrics}</p> : null}
          <div className={styles.metric}>
            <SelectField
              label={words.metric}
              value={metricId}
              onChange={(event) => setAsked(event.target.value)}
            >
              <option value="">{words.choose}</option>
              {known.map(({ id, name, pointCount }) => (
                <option key={id} value={id}>
                  {name} ({words.points(pointCount)})
                </option>
              ))}
            </SelectField>
            <a href="/metrics" {...buttonClass()}>
              {words.define}
            </a>
          </div>
          {metric ? (
            <BaselineForm key={metric.id} lap={lap} metric={metric} onSend={onStay} onDone={frozen} />
          ) : null}
        </div>
      ) : null}
      {form === 'unmeasured' ? (
        <UnmeasuredForm lap={lap} onDone={() => setForm(null)} />
      ) : (
        <UnmeasuredView lap={lap} onChange={mayChange ? () => setForm('unmeasured') : null} />
      )}
      <section aria-label={evidence.beside.title} className={besideStyles.part}>
        {lap.beside.length > 0 || mayChange ? <h4>{evidence.beside.title}</h4> : null}
        <BesideList lap={lap} mayChange={mayChange} />
        {form === 'beside' ? <BesideForm lap={lap} onDone={() => setForm(null)} /> : null}
        {mayChange && form === null ? (
          <div className={styles.next}>
            <Button onClick={() => setForm('beside')}>{evidence.beside.add}</Button>
            {lap.unmeasured === null && lap.baselines.length === 0 ? (
              <Button onClick={() => setForm('unmeasured')}>{evidence.unmeasured.open}</Button>
            ) : null}
          </div>
        ) : null}
      </section>
    </>
  )
}
