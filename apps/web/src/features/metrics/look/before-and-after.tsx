import { courseInput } from '@ratchet/chart'
import type { BeforeAndAfter as Look, Metric } from '@ratchet/contract'
import type { VerdictFacts } from '@ratchet/wording'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages, useWording } from '../../../messages/index.ts'
import { Mark, ProblemNote, Skeleton, Why } from '../../../ui/index.ts'
import { AnalysisChart } from '../analysis/analysis-chart.tsx'
import type { LookSearch } from '../analysis/metric-search.ts'
import styles from './look.module.css'
import { LookForm } from './look-form.tsx'

/** What a change did to this metric, at a glance: the windows stand in the address, so the look can be sent. */
export function BeforeAndAfter(props: {
  metric: Metric
  look: LookSearch | undefined
  onLook: (next: LookSearch | undefined) => void
}) {
  const { metric, look, onLook } = props
  const words = useMessages().metrics.look
  return (
    <section className={styles.look} aria-labelledby="before-and-after">
      <h2 id="before-and-after">{words.title}</h2>
      <p className={styles.lead}>{words.lead}</p>
      <LookForm key={JSON.stringify(look)} look={look} onLook={onLook} />
      {look ? <Looked metric={metric} look={look} /> : null}
    </section>
  )
}

function Looked({ metric, look }: { metric: Metric; look: LookSearch }) {
  const { frame } = useMessages()
  const found = useQuery(
    api.sevenSteps.compareBeforeAndAfter.queryOptions({
      input: {
        metricId: metric.id,
        baselineFrom: look.from,
        baselineTo: look.to,
        goLiveOn: look.live,
        followupTo: look.until,
      },
      placeholderData: keepPreviousData,
    }),
  )
  const refusal = useRefusal(found.error)
  if (refusal) return <ProblemNote>{Object.values(refusal.fields)[0] ?? refusal.sentence}</ProblemNote>
  if (!found.data) return <Skeleton label={frame.loading} rows={4} />
  return <Answer metric={metric} look={found.data.look} />
}

function Answer({ metric, look }: { metric: Metric; look: Look }) {
  const { metrics, frame } = useMessages()
  const words = metrics.look
  const wording = useWording()
  const { verdict, course, tickets, lastYear } = look
  const { otherDate, unit, period } = verdict
  const facts: VerdictFacts = { ...verdict, kind: metric.kind }
  const naive = tickets
    ? wording.tickets.naiveWindow(
        {
          naiveMean: tickets.naive.followupMean,
          judgedMean: verdict.current?.mean ?? null,
          hollow: tickets.hollow.followup,
        },
        unit,
        period,
      )
    : ''
  return (
    <div className={styles.answer} aria-live="polite">
      <AnalysisChart
        input={courseInput(course, wording.tag, (value) => wording.tickets.aside(value, unit))}
      />
      <p className={`voice ${styles.sentence}`}>{wording.verdictSentence(facts)}</p>
      {otherDate ? (
        <p className={styles.second}>
          {wording.tickets.otherDate(
            otherFacts(facts, otherDate),
            otherDate.attribution,
            otherDate.code === verdict.code,
          )}
        </p>
      ) : null}
      {lastYear ? (
        <p className={styles.second}>{wording.lastYear.sentences(lastYear, unit).join(' ')}</p>
      ) : null}
      {naive ? <p className={styles.second}>{naive}</p> : null}
      <ul className={styles.warnings}>
        {verdict.warnings.map(({ code, params }) => {
          const { title, sentence } = wording.warning(code, params)
          return (
            <li key={code}>
              <Mark kind="concern" />
              <span>
                <b>{title}</b> {sentence}
              </span>
            </li>
          )
        })}
      </ul>
      <Why label={frame.why}>
        {wording.whySentences(facts).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          {words.judged(verdict.baselineCount, verdict.followupCount)} · {words.engine(verdict.engineVersion)}
        </p>
      </Why>
    </div>
  )
}

/** The facts of the same windows under the other date; what only the judged series has is left out. */
const otherFacts = (facts: VerdictFacts, other: NonNullable<Look['verdict']['otherDate']>): VerdictFacts => ({
  ...facts,
  code: other.code,
  baseline: other.baselineMean === null ? null : { mean: other.baselineMean },
  current: other.currentMean === null ? null : { mean: other.currentMean },
  difference: null,
  smallestDetectable: null,
})
