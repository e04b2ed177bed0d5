import type { Lap, MetricSummary } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, useMe, useRefusal } from '../../../../api/index.ts'
import { todayIn } from '../../../../format/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { SelectField, Skeleton } from '../../../../ui/index.ts'
import { StepForm } from '../step-form.tsx'
import { useLapChange } from '../use-lap-change.ts'
import { choosable, moveEnd, proposedWindow, type Window, windowOf } from './chosen-window.ts'
import { runningPeriodStart } from './running-period.ts'
import { usePreview } from './use-preview.ts'
import { WindowFacts } from './window-facts.tsx'
import styles from './window-picker.module.css'
import { WindowPicker } from './window-picker.tsx'

/** Choose a window of one metric on its chart, see what it says, and freeze it. */
export function BaselineForm({
  lap,
  metric,
  onSend,
  onDone,
}: {
  lap: Lap
  metric: MetricSummary
  onSend: () => void
  onDone: () => void
}) {
  const { steps, frame } = useMessages()
  const words = steps.baseline
  const format = useFormat()
  const { workspace } = useMe()
  const series = useQuery(api.metrics.getSeries.queryOptions({ input: { metricId: metric.id } }))
  const frozen = lap.baselines.find((baseline) => baseline.metricId === metric.id)
  const [chosen, setChosen] = useState<Window | null>(null)
  const freeze = useLapChange(client.sevenSteps.freezeBaseline, words.frozenNow(metric.name))
  const refusal = useRefusal(freeze.error, ['from', 'to'])
  const known = series.data?.points ?? []
  const points = choosable(known, runningPeriodStart(metric.period, todayIn(workspace.zone)))
  const window = chosen ?? (frozen && windowOf(points, frozen)) ?? proposedWindow(points.length)
  const [first, last] = [points[window.from], points[window.to]]
  const preview = usePreview(lap.id, metric.id, first?.periodStart, last?.periodStart)
  if (!series.data) return <Skeleton label={frame.loading} rows={4} />
  if (points.length === 0) return <p className="quiet">{words.noPoints}</p>
  const send = () => {
    if (!first || !last) return
    onSend()
    freeze.mutate(
      {
        lapId: lap.id,
        version: lap.version,
        metricId: metric.id,
        from: first.periodStart,
        to: last.periodStart,
      },
      { onSuccess: onDone },
    )
  }
  const options = points.map((point, index) => (
    <option key={point.periodStart} value={index}>
      {format.date(point.periodStart)}
    </option>
  ))
  return (
    <StepForm
      refusal={refusal}
      pending={freeze.isPending}
      onSend={send}
      label={frozen ? words.refreeze : words.freeze}
      disabled={preview?.refusal != null}
    >
      <div>
        <p>
          <b>{words.window}</b>
        </p>
        <p className="note quiet">{words.windowHint}</p>
        <WindowPicker
          metric={metric}
          points={points}
          window={window}
          preview={preview}
          onWindow={setChosen}
        />
      </div>
      <div className={styles.ends}>
        <SelectField
          label={words.from}
          value={window.from}
          onChange={(event) => setChosen(moveEnd(window, 'from', Number(event.target.value), points.length))}
          error={refusal?.fields.from}
        >
          {options}
        </SelectField>
        <SelectField
          label={words.to}
          value={window.to}
          onChange={(event) => setChosen(moveEnd(window, 'to', Number(event.target.value), points.length))}
          error={refusal?.fields.to}
        >
          {options}
        </SelectField>
      </div>
      <WindowFacts preview={preview} metric={metric} />
    </StepForm>
  )
}
