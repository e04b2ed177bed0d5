import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import {
  Button,
  buttonClass,
  Dialog,
  EmptyState,
  LeadWithTerm,
  PageHead,
  ProblemNote,
  Skeleton,
} from '../../ui/index.ts'
import { DefineMetric } from './define-metric.tsx'
import styles from './metric-list.module.css'
import { MetricList } from './metric-list.tsx'

/** Every metric of the workspace with its latest value, and the place to define one. */
export function MetricsPage({ onOpen }: { onOpen: (metricId: string) => void }) {
  const { metrics: words, tickets, serviceLevels, frame } = useMessages()
  const list = useQuery(api.metrics.listMetrics.queryOptions())
  const refusal = useRefusal(list.error)
  const [defining, define] = useDisclosure(false)
  const mayDefine = useMayContribute()
  const button = mayDefine ? <Button onClick={define.open}>{words.define}</Button> : null
  const isEmpty = list.data?.metrics.length === 0
  const firstWays = mayDefine ? (
    <>
      <Link to="/tickets/import" {...buttonClass('go')}>
        {tickets.tryMine}
      </Link>
      {button}
    </>
  ) : null
  const actions = (
    <>
      <Link to="/service-levels" {...buttonClass()}>
        {serviceLevels.title}
      </Link>
      <Link to="/tickets" {...buttonClass()}>
        {tickets.title}
      </Link>
      {button}
    </>
  )
  return (
    <>
      <PageHead
        title={words.title}
        lead={<LeadWithTerm name="metric" lead={words.lead} />}
        actions={isEmpty ? null : actions}
      />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => list.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {list.isPending ? <Skeleton label={frame.loading} /> : null}
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} action={<div className={styles.ways}>{firstWays}</div>}>
          <p>{words.emptyText}</p>
          {mayDefine ? <p>{tickets.tryMineWhy}</p> : null}
        </EmptyState>
      ) : null}
      <MetricList metrics={list.data?.metrics ?? []} />
      <Dialog title={words.define} open={defining} onClose={define.close} size="wide">
        <DefineMetric
          onDefined={(metricId) => {
            define.close()
            onOpen(metricId)
          }}
        />
      </Dialog>
    </>
  )
}
