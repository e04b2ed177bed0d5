import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, EmptyState, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { DefineMetric } from './define-metric.tsx'
import { MetricList } from './metric-list.tsx'

/** Every metric of the workspace with its latest value, and the place to define one. */
export function MetricsPage({ onOpen }: { onOpen: (metricId: string) => void }) {
  const { metrics: words, frame } = useMessages()
  const list = useQuery(api.metrics.listMetrics.queryOptions())
  const refusal = useRefusal(list.error)
  const [defining, define] = useDisclosure(false)
  const mayDefine = useMayContribute()
  const button = mayDefine ? <Button onClick={define.open}>{words.define}</Button> : null
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={button} />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => list.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {list.isPending ? <Skeleton label={frame.loading} /> : null}
      {list.data?.metrics.length === 0 ? (
        <EmptyState title={words.emptyTitle} action={button}>
          <p>{words.emptyText}</p>
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
