import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { useMe } from '../../api/index.ts'
import { readMonth, readPeriodSearch, readPlanSearch } from '../../features/practice/index.ts'
import { todayIn } from '../../format/index.ts'
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

const ContinualPage = lazyRouteComponent(
  () => import('../../features/practice/over-time/continual-page.tsx'),
  'ContinualPage',
)

const continualRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/practice/continual',
  validateSearch: readPeriodSearch,
  component: function Continual() {
    const search = continualRoute.useSearch()
    const navigate = useNavigate()
    return (
      <ContinualPage
        search={search}
        onSearch={(next) =>
          navigate({ to: '/practice/continual', search: next, replace: true, resetScroll: false })
        }
      />
    )
  },
})

const MonthPage = lazyRouteComponent(
  () => import('../../features/practice/over-time/month-page.tsx'),
  'MonthPage',
)

/** `last` in place of a month is the last whole one. */
const monthRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/practice/months/$month',
  component: function Month() {
    const today = todayIn(useMe().workspace.zone)
    return <MonthPage month={readMonth(monthRoute.useParams().month, today)} today={today} />
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

export const practiceRoutes = [planCheckRoute, coverageRoute, practiceRoute, continualRoute, monthRoute]
