import { useDisclosure } from '@mantine/hooks'
import type { Improvement, ScoringMethod, Unranked } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMe, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, buttonClass, EmptyState, PageHead, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { MethodForm } from './method-form.tsx'
import styles from './priorities.module.css'
import { RankedList } from './ranked-list.tsx'
import { ValueEffortPlot } from './value-effort-plot.tsx'

/** The backlog in its order, why each stands where it stands, and value over effort to drag on. */
export function PrioritiesPage() {
  const { working, frame } = useMessages()
  const words = working.priorities
  const found = useQuery(api.backlog.getRanking.queryOptions({ input: {} }))
  const refusal = useRefusal(found.error)
  const { data } = found
  if (!data) {
    return refusal ? (
      <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
        {refusal.sentence}
      </ProblemNote>
    ) : (
      <Skeleton label={frame.loading} />
    )
  }
  const improvements = new Map(data.improvements.map((one) => [one.id, one]))
  return (
    <>
      <PageHead title={words.title} lead={words.lead(data.total, data.unrankedTotal)} />
      <Method method={data.method} />
      {data.total === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          action={
            <Link to="/backlog" {...buttonClass()}>
              {words.emptyAction}
            </Link>
          }
        >
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <section aria-labelledby="order">
            <h2 id="order">{words.list}</h2>
            <RankedList ranked={data.ranked} improvements={improvements} />
          </section>
          <ValueEffortPlot
            improvements={data.ranked.flatMap(({ improvementId }) => improvements.get(improvementId) ?? [])}
            method={data.method}
          />
        </div>
      )}
      <Lacking unranked={data.unranked} improvements={improvements} />
    </>
  )
}

function Method({ method }: { method: ScoringMethod }) {
  const { working } = useMessages()
  const words = working.priorities
  const format = useFormat()
  const { member } = useMe()
  const [changing, change] = useDisclosure(false)
  const mayChange = member.role === 'manager' || member.role === 'administrator'
  const by =
    method.setBy && method.setAt
      ? words.setBy(method.setBy.name, format.dateTime(method.setAt))
      : words.builtIn
  return (
    <div className={styles.methodLine}>
      <p>
        {words.method(words.kinds[method.kind], method.version)}, {by}
        {method.reason ? <q>{method.reason}</q> : null}
      </p>
      {mayChange && !changing ? (
        <Button kind="link" onClick={change.open}>
          {words.change}
        </Button>
      ) : null}
      {changing ? <MethodForm method={method} onDone={change.close} /> : null}
    </div>
  )
}

function Lacking(props: { unranked: readonly Unranked[]; improvements: ReadonlyMap<string, Improvement> }) {
  const words = useMessages().working.priorities
  if (props.unranked.length === 0) return null
  return (
    <section aria-labelledby="lacking" className={styles.lacking}>
      <h2 id="lacking">{words.lacking}</h2>
      <ul>
        {props.unranked.map(({ improvementId, missing }) => (
          <li key={improvementId}>
            <Link to="/improvements/$id" params={{ id: improvementId }}>
              {props.improvements.get(improvementId)?.sentence}
            </Link>
            <small>{missing.map((one) => words.missing[one]).join(', ')}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
