import type { Metric, SeriesPoint } from '@ratchet/contract'
import { useState } from 'react'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { CorrectMeasurement } from './correct-measurement.tsx'
import { LeaveOut } from './leave-out.tsx'
import styles from './measurement-table.module.css'
import { usePeriodName } from './period-name.ts'
import { valueText } from './value-text.ts'

/** Every measurement, newest first; a value with more than one version opens its history. */
export function MeasurementTable(props: {
  metric: Metric
  points: readonly SeriesPoint[]
  mayWrite: boolean
}) {
  const { metric, points, mayWrite } = props
  const words = useMessages().metrics
  const format = useFormat()
  const periodName = usePeriodName(metric.period)
  const [open, setOpen] = useState<SeriesPoint | null>(null)
  const [leaving, setLeaving] = useState<SeriesPoint | null>(null)
  const withDenominator = points.some(({ denominator }) => denominator !== null)
  return (
    <section aria-labelledby="measurements">
      <h2 id="measurements">{words.chart.tableTitle}</h2>
      {points.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.table.period}</th>
              <th scope="col" className={styles.number}>
                {words.table.value}
              </th>
              {withDenominator ? (
                <th scope="col" className={styles.number}>
                  {words.table.numerator}
                </th>
              ) : null}
              <th scope="col">{words.table.origin}</th>
              <th scope="col">
                <span className="unseen">{words.table.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map((point) => (
              <tr key={point.periodStart}>
                <th scope="row">{periodName(point.periodStart)}</th>
                <td className={styles.number}>{valueText(point.value, metric.unit, format)}</td>
                {withDenominator ? (
                  <td className={styles.number}>
                    {point.denominator === null ? '' : format.number(point.denominator)}
                  </td>
                ) : null}
                <td className={styles.origin}>
                  {words.origins[point.origin]}
                  {point.version > 1 ? `, ${words.versionsOf(point.version)}` : ''}
                  {point.excluded ? `, ${words.leaveOut.because(point.excluded.reason)}` : ''}
                </td>
                <td className={styles.action}>
                  {point.origin === 'gap' || !mayWrite ? null : (
                    <>
                      {metric.ticketQuery === null ? (
                        <Button
                          kind="link"
                          aria-label={words.correct.openNamed(periodName(point.periodStart))}
                          onClick={() => setOpen(point)}
                        >
                          {words.correct.open}
                        </Button>
                      ) : null}{' '}
                      <Button
                        kind="link"
                        aria-label={(point.excluded
                          ? words.leaveOut.openAgainNamed
                          : words.leaveOut.openNamed)(periodName(point.periodStart))}
                        onClick={() => setLeaving(point)}
                      >
                        {point.excluded ? words.leaveOut.openAgain : words.leaveOut.open}
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Dialog
        title={open ? words.correct.title(periodName(open.periodStart)) : ''}
        open={open !== null}
        onClose={() => setOpen(null)}
      >
        {open ? <CorrectMeasurement metric={metric} point={open} onDone={() => setOpen(null)} /> : null}
      </Dialog>
      <Dialog
        title={
          leaving
            ? (leaving.excluded ? words.leaveOut.titleAgain : words.leaveOut.title)(
                periodName(leaving.periodStart),
              )
            : ''
        }
        open={leaving !== null}
        onClose={() => setLeaving(null)}
      >
        {leaving ? <LeaveOut metric={metric} point={leaving} onDone={() => setLeaving(null)} /> : null}
      </Dialog>
    </section>
  )
}
