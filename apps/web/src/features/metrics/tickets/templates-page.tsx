import type { TicketTemplate } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { PageHead, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { ChooseTemplates } from './choose-templates.tsx'

/** From the tickets of a source to metrics with charts: what they allow, ready ones ticked. */
export function TemplatesPage(props: { sourceId: string; onOpen: (metricId: string) => void }) {
  const { sourceId, onOpen } = props
  const { metrics, frame } = useMessages()
  const words = metrics.tickets.templates
  const source = useQuery(api.sourceRecords.getSource.queryOptions({ input: { sourceId } }))
  const found = useQuery(api.metrics.listTicketTemplates.queryOptions({ input: { sourceId } }))
  const refusal = useRefusal(source.error ?? found.error)
  if (refusal) {
    return <ProblemNote action={<Link to="/metrics">{metrics.title}</Link>}>{refusal.sentence}</ProblemNote>
  }
  if (!source.data || !found.data) return <Skeleton label={frame.loading} />
  const templates: TicketTemplate[] = found.data.templates
  return (
    <>
      <PageHead
        title={words.title}
        above={<Link to="/metrics">{metrics.title}</Link>}
        lead={words.lead(source.data.source.name)}
      />
      <ChooseTemplates sourceId={sourceId} templates={templates} onOpen={onOpen} />
    </>
  )
}
