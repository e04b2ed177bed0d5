import { analysisInput, describeChart } from '@ratchet/chart'
import type { MetricAnalysis as Analysis, Metric } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages, useWording } from '../../../messages/index.ts'
import { Button, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { TicketFacts } from '../tickets/ticket-facts.tsx'
import { AnalysisChart } from './analysis-chart.tsx'
import { ChartChoice } from './chart-choice.tsx'
import { Downloads } from './downloads.tsx'
import styles from './metric-analysis.module.css'
import { chosenChart, type MetricSearch } from './metric-search.ts'
import { RebaseDecisions } from './rebase-decisions.tsx'
import { RebaseOfferCard } from './rebase-offer.tsx'
import { SignalTable } from './signal-table.tsx'
import { TargetAssurance } from './target-assurance.tsx'

interface Props {
  metric: Metric
  search: MetricSearch
  onSearch: (next: MetricSearch) => void
  mayWrite: boolean
}

/** The chart of a metric with its limits, what its rules found, and the new limits on offer. */
export function MetricAnalysis({ metric, search, onSearch, mayWrite }: Props) {
  const { metrics, frame } = useMessages()
  const found = useQuery(
    api.metrics.getAnalysis.queryOptions({
      input: { metricId: metric.id, ...chosenChart(search) },
      placeholderData: keepPreviousData,
    }),
  )
  const refusal = useRefusal(found.error)
  if (refusal) {
    const back = <Button onClick={() => onSearch({})}>{metrics.analysis.recommendedAgain}</Button>
    return <ProblemNote action={back}>{Object.values(refusal.fields)[0] ?? refusal.sentence}</ProblemNote>
  }
  const analysis = found.data?.analysis
  if (!analysis) return <Skeleton label={frame.loading} rows={4} />
  if (analysis.points.length === 0 && !analysis.tickets?.hollow.some(({ value }) => value !== null)) {
    if (analysis.tickets) return <TicketFacts metric={metric} facts={analysis.tickets} />
    return (
      <div className={styles.none}>
        <p className={`voice ${styles.noneTitle}`}>{metrics.chart.none}</p>
        <p>{metrics.chart.noneHint}</p>
      </div>
    )
  }
  return <Shown {...{ metric, search, onSearch, mayWrite, analysis }} />
}

function Shown({ metric, search, onSearch, mayWrite, analysis }: Props & { analysis: Analysis }) {
  const words = useMessages().metrics.analysis
  const wording = useWording()
  const input = analysisInput(analysis, {
    title: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    period: metric.period,
    locale: wording.tag,
    segmentLabel: (index) => wording.analysis.segment(index + 1),
    naiveText: (naive) => wording.tickets.aside(naive, metric.unit),
    ...(analysis.target !== null && {
      target: {
        value: analysis.target,
        label: wording.targetText(analysis.target, metric.unit, metric.direction),
      },
    }),
  })
  const trial = analysis.segments.at(-1)?.trial ?? false
  return (
    <section className={styles.analysis} aria-label={words.title}>
      <AnalysisChart input={input} />
      <p className={`voice ${styles.sentence}`}>
        {analysis.segments.length === 0 ? (
          wording.analysis.tooFewPoints
        ) : (
          <>
            {analysis.variation ? wording.analysis.variation(analysis.variation) : ''}{' '}
            {analysis.signals.length === 0 ? wording.analysis.noSignal : ''}{' '}
            {trial ? wording.analysis.trial : ''}
          </>
        )}
      </p>
      {analysis.tickets ? <TicketFacts metric={metric} facts={analysis.tickets} /> : null}
      {analysis.offer && mayWrite ? (
        <RebaseOfferCard key={analysis.offer.startsOn} metric={metric} offer={analysis.offer} />
      ) : null}
      <ChartChoice
        analysis={analysis}
        search={search}
        onSearch={(next) => onSearch({ ...(search.look && { look: search.look }), ...next })}
      />
      <TargetAssurance {...{ metric, analysis, search, onSearch }} />
      <SignalTable metric={metric} analysis={analysis} />
      <RebaseDecisions metric={metric} rebases={analysis.rebases} mayWrite={mayWrite} />
      <details className={styles.words}>
        <summary>{words.inWords}</summary>
        <p>{describeChart(input, wording.chart)}</p>
      </details>
      <Downloads metric={metric} search={search} input={input} />
    </section>
  )
}
