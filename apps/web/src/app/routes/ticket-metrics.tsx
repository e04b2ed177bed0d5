import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { insideRoute } from './inside.tsx'

const TemplatesPage = lazyRouteComponent(
  () => import('../../features/metrics/tickets/templates-page.tsx'),
  'TemplatesPage',
)

/** From a source of tickets to metrics. */
export const ticketMetricsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/tickets/sources/$sourceId/metrics',
  loader: async ({ context, params }) => {
    void TemplatesPage.preload?.()
    await Promise.all([
      context.queryClient.prefetchQuery(api.sourceRecords.getSource.queryOptions({ input: params })),
      context.queryClient.prefetchQuery(api.metrics.listTicketTemplates.queryOptions({ input: params })),
    ])
  },
  component: function Templates() {
    const { sourceId } = ticketMetricsRoute.useParams()
    const navigate = useNavigate()
    return (
      <TemplatesPage
        key={sourceId}
        sourceId={sourceId}
        onOpen={(metricId) => navigate({ to: '/metrics/$metricId', params: { metricId } })}
      />
    )
  },
})
