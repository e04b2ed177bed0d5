import { measureGroups, type PracticeMeasureView } from '@ratchet/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMe, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, EmptyState, PageHead, ProblemNote, Skeleton, Why } from '../../../ui/index.ts'
import { MeasureRow } from './measure-row.tsx'
import styles from './measures.module.css'
import { useMeasureWords } from './use-measure-words.ts'

/** The practice measures itself: its own metrics in three groups, and the one that hurts most. */
export function PracticePage({ onImproved }: { onImproved: (improvementId: string) => void }) {
  const { practiceMeasures: words, frame, coverage, practiceOverTime } = useMessages()
  const found = useQuery(api.practice.getPractice.queryOptions({ input: {} }))
  const refusal = useRefusal(found.error)
  const ways = (
    <p className={styles.ways}>
      <Link to="/practice/months/$month" params={{ month: 'last' }}>
        {practiceOverTime.monthTitle}
      </Link>
      <Link to="/practice/continual" search={{}}>
        {practiceOverTime.toOver}
      </Link>
      <Link to="/coverage">{coverage.title}</Link>
    </p>
  )
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {found.isPending ? <Skeleton label={frame.loading} /> : null}
      {found.data?.begunAt === null ? <NotBegun /> : null}
      {found.data && found.data.begunAt !== null ? (
        <>
          <WhatHurts measures={found.data.measures} measure={found.data.uncomfortable} />
          {ways}
          {measureGroups.map((group) => (
            <section key={group} aria-labelledby={`group-${group}`} className={styles.group}>
              <h2 id={`group-${group}`}>{words.groups[group]}</h2>
              <ul>
                {found.data.measures
                  .filter((view) => view.group === group)
                  .map((view) => (
                    <MeasureRow key={view.measure} view={view} onImproved={onImproved} />
                  ))}
              </ul>
            </section>
          ))}
        </>
      ) : (
        ways
      )}
      <Why label={words.why}>
        {words.whyText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Why>
    </>
  )
}

/** The true and perhaps uncomfortable thing, before everything else. */
function WhatHurts({
  measures,
  measure,
}: {
  measures: readonly PracticeMeasureView[]
  measure: PracticeMeasureView['measure'] | null
}) {
  const words = useMessages().practiceMeasures
  const { usual, target } = useMeasureWords()
  const view = measures.find((one) => one.measure === measure)
  return (
    <p className={`voice ${styles.hurts}`}>
      {view ? words.uncomfortable(words.names[view.measure], usual(view), target(view)) : words.comfortable}
    </p>
  )
}

function NotBegun() {
  const words = useMessages().practiceMeasures
  const { role } = useMe().member
  const queries = useQueryClient()
  const begin = useMutation(
    api.practice.beginMeasuring.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: api.practice.key() }),
          queries.invalidateQueries({ queryKey: api.metrics.key() }),
        ]),
    }),
  )
  const refusal = useRefusal(begin.error)
  const may = role === 'manager' || role === 'administrator'
  return (
    <EmptyState
      title={words.emptyTitle}
      action={
        may ? (
          <Button onClick={() => begin.mutate({})} disabled={begin.isPending}>
            {words.begin}
          </Button>
        ) : null
      }
    >
      <p>{words.emptyText}</p>
      {may ? null : <p>{words.askManager}</p>}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </EmptyState>
  )
}
