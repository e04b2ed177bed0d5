import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { readImportSearch } from '../../features/source-records/index.ts'
import { insideRoute } from './inside.tsx'

const TicketsPage = lazyRouteComponent(
  () => import('../../features/source-records/tickets-page.tsx'),
  'TicketsPage',
)
const ImportPage = lazyRouteComponent(
  () => import('../../features/source-records/import-page.tsx'),
  'ImportPage',
)
const OneImportPage = lazyRouteComponent(
  () => import('../../features/source-records/one-import-page.tsx'),
  'OneImportPage',
)

const ticketsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/tickets',
  loader: async ({ context }) => {
    void TicketsPage.preload?.()
    await context.queryClient.prefetchQuery(api.sourceRecords.listSources.queryOptions())
  },
  component: TicketsPage,
})

const importRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/tickets/import',
  validateSearch: readImportSearch,
  loader: async ({ context }) => {
    void ImportPage.preload?.()
    await context.queryClient.prefetchQuery(api.sourceRecords.listSources.queryOptions())
  },
  component: function Import() {
    const { source } = importRoute.useSearch()
    const navigate = useNavigate()
    return (
      <ImportPage
        key={source ?? ''}
        sourceId={source}
        onStarted={(importId) => navigate({ to: '/tickets/imports/$importId', params: { importId } })}
      />
    )
  },
})

const oneImportRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/tickets/imports/$importId',
  loader: async ({ context, params }) => {
    void OneImportPage.preload?.()
    await context.queryClient.prefetchQuery(api.sourceRecords.getRecordImport.queryOptions({ input: params }))
  },
  component: function OneImport() {
    const { importId } = oneImportRoute.useParams()
    return <OneImportPage key={importId} importId={importId} />
  },
})

export const ticketRoutes = [ticketsRoute, importRoute, oneImportRoute]
