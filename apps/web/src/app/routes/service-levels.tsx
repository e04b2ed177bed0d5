import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { readLevelSearch } from '../../features/service-levels/index.ts'
import { insideRoute } from './inside.tsx'

const ServiceLevelsPage = lazyRouteComponent(
  () => import('../../features/service-levels/service-levels-page.tsx'),
  'ServiceLevelsPage',
)
const ServiceLevelPage = lazyRouteComponent(
  () => import('../../features/service-levels/service-level-page.tsx'),
  'ServiceLevelPage',
)

const levelsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/service-levels',
  loader: async ({ context }) => {
    void ServiceLevelsPage.preload?.()
    await context.queryClient.prefetchQuery(api.serviceLevels.listServiceLevels.queryOptions())
  },
  component: function ServiceLevels() {
    const navigate = useNavigate()
    return (
      <ServiceLevelsPage
        onOpen={(serviceLevelId) =>
          navigate({ to: '/service-levels/$serviceLevelId', params: { serviceLevelId } })
        }
      />
    )
  },
})

const levelRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/service-levels/$serviceLevelId',
  validateSearch: readLevelSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    void ServiceLevelPage.preload?.()
    await context.queryClient.prefetchQuery(
      api.serviceLevels.getServiceLevel.queryOptions({ input: { ...params, ...deps } }),
    )
  },
  component: function OneServiceLevel() {
    const { serviceLevelId } = levelRoute.useParams()
    const search = levelRoute.useSearch()
    const navigate = useNavigate()
    return (
      <ServiceLevelPage
        key={serviceLevelId}
        serviceLevelId={serviceLevelId}
        search={search}
        onSearch={(next) =>
          navigate({
            to: '/service-levels/$serviceLevelId',
            params: { serviceLevelId },
            search: next,
            resetScroll: false,
          })
        }
      />
    )
  },
})

export const serviceLevelRoutes = [levelsRoute, levelRoute]
