import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { readPlanSearch } from '../../features/practice/index.ts'
import { insideRoute } from './inside.tsx'

const PlanCheckPage = lazyRouteComponent(
  () => import('../../features/practice/plan-check-page.tsx'),
  'PlanCheckPage',
)

const CoveragePage = lazyRouteComponent(
  () => import('../../features/practice/coverage/coverage-page.tsx'),
  'CoveragePage',
)

const PracticePage = lazyRouteComponent(
  () => import('../../features/practice/measures/practice-page.tsx'),
  'PracticePage',
)

const practiceRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/practice',
  component: function Practice() {
    const navigate = useNavigate()
    return <PracticePage onImproved={(id) => navigate({ to: '/improvements/$id', params: { id } })} />
  },
})

const coverageRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/coverage',
  component: CoveragePage,
})

const planCheckRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/plan-check',
  validateSearch: readPlanSearch,
  component: function PlanCheck() {
    const search = planCheckRoute.useSearch()
    const navigate = useNavigate()
    return (
      <PlanCheckPage
        search={search}
        onSearch={(next) => navigate({ to: '/plan-check', search: next, replace: true, resetScroll: false })}
      />
    )
  },
})

export const practiceRoutes = [planCheckRoute, coverageRoute, practiceRoute]
