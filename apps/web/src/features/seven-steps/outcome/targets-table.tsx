import type { Lap, MetricCourse } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { StateWord, Term, type TermName } from '../../../ui/index.ts'
import { signedShare } from '../chart/course-chart-input.ts'
import { CourseSpark } from '../chart/course-spark.tsx'
import { labelMark } from '../label-mark.ts'
import { labelWord } from '../label-word.ts'
import { lookOf } from '../look.ts'
import { useWording } from '../use-wording.ts'
import { intervalText } from './interval-text.ts'
import { type OutcomeRow, outcomeRow, shortUnit } from './outcome-rows.ts'
import styles from './targets-table.module.css'

/** Targets and guardrails, before and after, with the verdict as word and shape. */
export function TargetsTable({ lap, courses }: { lap: Lap; courses: readonly MetricCourse[] }) {
  const words = useMessages().improvement.outcome
  const wording = useWording()
  const look = lookOf(lap)
  const row = (metricId: string) => outcomeRow(metricId, lap, look, courses, wording)
  if (lap.targets.length + lap.guardrails.length === 0) return null
  return (
    <section aria-labelledby="targets-title">
      <h2 id="targets-title">{words.title}</h2>
      {look?.isInterim ? <p className={styles.interim}>{words.isInterim}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a table laid out as a grid on a phone loses its role in some browsers. */}
      <table className={styles.table} role="table">
        {lap.targets.length > 0 ? (
          <>
            <Heads
              names={[words.target, words.before, words.after, words.agreed, words.course, words.verdict]}
              first="target"
            />
            <tbody>
              {lap.targets.map((target) => (
                <Row
                  key={target.id}
                  row={row(target.metricId)}
                  lap={lap}
                  agreed={<Agreed lap={lap} row={row(target.metricId)} />}
                  isInterim={look?.isInterim ?? false}
                />
              ))}
            </tbody>
          </>
        ) : null}
        {lap.guardrails.length > 0 ? (
          <>
            <Heads
              names={[words.guardrail, words.before, words.after, words.harm, words.seen, words.verdict]}
              first="guardrail"
            />
            <tbody>
              {lap.guardrails.map((guardrail) => (
                <Row
                  key={guardrail.id}
                  row={row(guardrail.metricId)}
                  lap={lap}
                  agreed={<Harm row={row(guardrail.metricId)} tolerated={guardrail.toleratedHarm} />}
                  seen={<Seen row={row(guardrail.metricId)} tolerated={guardrail.toleratedHarm} />}
                  isInterim={look?.isInterim ?? false}
                />
              ))}
            </tbody>
          </>
        ) : null}
      </table>
    </section>
  )
}

/** The heads of the columns; the words that people ask about lead to their meaning. */
function Heads({ names, first }: { names: readonly string[]; first: TermName }) {
  const about: Partial<Record<number, TermName>> = { 0: first, 1: 'baseline', 5: 'verdict' }
  return (
    <thead>
      <tr>
        {names.map((name, index) => (
          <th key={name} scope="col" className={index > 0 && index < 4 ? styles.number : undefined}>
            <Asked name={about[index]}>{name}</Asked>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Asked({ name, children }: { name: TermName | undefined; children: string }) {
  return name ? <Term name={name}>{children}</Term> : children
}

function Row(props: {
  row: OutcomeRow
  lap: Lap
  agreed: React.ReactNode
  seen?: React.ReactNode
  isInterim: boolean
}) {
  const { row, lap, agreed, seen, isInterim } = props
  const words = useMessages().improvement.outcome
  const unit = shortUnit(row.unit) === '' && row.unit !== '' ? `${row.unit}, ` : ''
  return (
    <tr>
      <th scope="row">
        {row.name}
        <small>
          {unit}
          {words.mean[row.period]}
        </small>
      </th>
      <td className={styles.number} data-label={words.before}>
        {row.before ?? '–'}
      </td>
      <td className={styles.number} data-label={words.after}>
        {row.after ? <b>{row.after}</b> : <span className="quiet">{words.notYet}</span>}
      </td>
      <td
        className={styles.number}
        data-wraps={seen ? '' : undefined}
        data-label={seen ? words.harm : words.agreed}
      >
        {agreed}
      </td>
      <td className={styles.course}>
        {seen ?? (row.course ? <CourseSpark course={row.course} lap={lap} /> : null)}
      </td>
      <td className={styles.verdict} data-interim={isInterim || undefined}>
        <RowVerdict row={row} />
      </td>
    </tr>
  )
}

function RowVerdict({ row }: { row: OutcomeRow }) {
  const words = useMessages().improvement.outcome
  const wording = useWording()
  const { judged } = row
  if (!judged) return <StateWord mark="waiting">{words.notYet}</StateWord>
  const interval = intervalText(judged, wording)
  return (
    <>
      <StateWord mark={labelMark[judged.label]}>{labelWord(judged, wording)}</StateWord>
      {interval ? (
        <small>{words.interval(interval.change, interval.level, interval.low, interval.high)}</small>
      ) : null}
    </>
  )
}

function Agreed({ lap, row }: { lap: Lap; row: OutcomeRow }) {
  const words = useMessages().improvement.outcome
  const wording = useWording()
  const format = useFormat()
  const target = lap.targets.find((found) => found.metricId === row.metricId)
  if (!target) return null
  const value =
    target.resolvedValue === null
      ? signedShare(target.value, wording)
      : wording.value(target.resolvedValue, shortUnit(row.unit))
  const amount = row.direction === 'decrease' ? words.orLess(value) : words.orMore(value)
  return (
    <>
      {amount}
      <small>
        {target.kind === 'relative' && target.resolvedValue !== null
          ? `${signedShare(target.value, wording)}, `
          : ''}
        {words.byOn(format.date(target.byOn))}
      </small>
    </>
  )
}

function Harm({ row, tolerated }: { row: OutcomeRow; tolerated: number }) {
  const words = useMessages().improvement.outcome
  const value = useWording().change(tolerated, shortUnit(row.unit))
  return <>{row.direction === 'decrease' ? words.higherBy(value) : words.lowerBy(value)}</>
}

function Seen({ row, tolerated }: { row: OutcomeRow; tolerated: number }) {
  const words = useMessages().improvement.outcome
  const wording = useWording()
  const smallest = row.judged?.smallestDetectable ?? null
  if (smallest === null) return <small>{words.notYet}</small>
  const value = wording.change(smallest, shortUnit(row.unit))
  return <small>{smallest <= tolerated ? words.couldBeSeen(value) : words.onlyFrom(value)}</small>
}
