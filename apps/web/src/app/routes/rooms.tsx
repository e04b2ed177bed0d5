import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router'
import { api, meQuery } from '../../api/index.ts'
import {
  AnswerHere,
  answersDueInput,
  ImprovementRecord,
  pageOptions,
  readBacklogSearch,
} from '../../features/backlog/index.ts'
import { NudgeCards } from '../../features/learning/index.ts'
import { chosenChart, readMetricSearch } from '../../features/metrics/index.ts'
import { ContinualCard } from '../../features/practice/index.ts'
import { readImprovementSearch } from '../../features/seven-steps/index.ts'
import { AimsServed, ImprovementLinks } from '../../features/value-system/index.ts'
import { insideRoute } from './inside.tsx'

const TodayPage = lazyRouteComponent(() => import('../today/today-page.tsx'), 'TodayPage')
const BacklogPage = lazyRouteComponent(() => import('../../features/backlog/backlog-page.tsx'), 'BacklogPage')
const PrioritiesPage = lazyRouteComponent(
  () => import('../../features/backlog/priorities/priorities-page.tsx'),
  'PrioritiesPage',
)
const HealthPage = lazyRouteComponent(
  () => import('../../features/backlog/health/health-page.tsx'),
  'HealthPage',
)
const ImportPage = lazyRouteComponent(
  () => import('../../features/backlog/register/import-page.tsx'),
  'ImportPage',
)
const CaptureLinksPage = lazyRouteComponent(
  () => import('../../features/backlog/capture-links/capture-links-page.tsx'),
  'CaptureLinksPage',
)
const MetricsPage = lazyRouteComponent(() => import('../../features/metrics/metrics-page.tsx'), 'MetricsPage')
const MetricPage = lazyRouteComponent(() => import('../../features/metrics/metric-page.tsx'), 'MetricPage')
const PeoplePage = lazyRouteComponent(() => import('../../features/people/people-page.tsx'), 'PeoplePage')
const ImprovementPage = lazyRouteComponent(
  () => import('../../features/seven-steps/improvement-page.tsx'),
  'ImprovementPage',
)

const todayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  component: TodayPage,
})

const backlogRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/backlog',
  validateSearch: readBacklogSearch,
  // An empty address opens with the view that the reader chose; `view=all` is everything.
  beforeLoad: async ({ context, search }) => {
    if (Object.keys(search).length > 0) return
    const options = api.backlog.listBacklogViews.queryOptions()
    const { views, defaultId } = await context.queryClient.ensureQueryData(options)
    const chosen = views.find(({ id }) => id === defaultId)
    if (chosen)
      throw redirect({
        to: '/backlog',
        search: readBacklogSearch({ ...chosen.search, view: chosen.id }),
        replace: true,
      })
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { member } = await context.queryClient.ensureQueryData(meQuery)
    void BacklogPage.preload?.()
    await Promise.all([
      context.queryClient.prefetchQuery(pageOptions(deps, member.id)),
      context.queryClient.prefetchQuery(
        api.backlog.listImprovements.queryOptions({ input: answersDueInput }),
      ),
    ])
  },
  component: function Backlog() {
    const search = backlogRoute.useSearch()
    const navigate = useNavigate()
    return <BacklogPage search={search} onSearch={(next) => navigate({ to: '/backlog', search: next })} />
  },
})

const prioritiesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/priorities',
  loader: async ({ context }) => {
    void PrioritiesPage.preload?.()
    await context.queryClient.prefetchQuery(api.backlog.getRanking.queryOptions({ input: {} }))
  },
  component: PrioritiesPage,
})

const healthRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/backlog/health',
  loader: async ({ context }) => {
    void HealthPage.preload?.()
    await context.queryClient.prefetchQuery(api.backlog.getBacklogHealth.queryOptions())
  },
  component: HealthPage,
})

const importRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/backlog/import',
  component: ImportPage,
})

const captureLinksRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/backlog/links',
  component: CaptureLinksPage,
})

const improvementRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/improvements/$id',
  validateSearch: readImprovementSearch,
  loader: async ({ context, params }) => {
    void ImprovementPage.preload?.()
    await Promise.all([
      context.queryClient.prefetchQuery(api.backlog.getImprovement.queryOptions({ input: params })),
      context.queryClient.prefetchQuery(
        api.sevenSteps.listLaps.queryOptions({ input: { improvementId: params.id } }),
      ),
    ])
  },
  component: function Improvement() {
    const { id } = improvementRoute.useParams()
    const search = improvementRoute.useSearch()
    const navigate = useNavigate()
    const show = (next: typeof search) =>
      navigate({ to: '/improvements/$id', params: { id }, search: next, replace: true, resetScroll: false })
    return (
      <>
        <ImprovementPage
          key={id}
          id={id}
          search={search}
          onSearch={show}
          answering={(improvement) => <AnswerHere improvement={improvement} />}
          aims={(improvement) => <AimsServed improvement={improvement} />}
          beside={
            <>
              <ContinualCard improvementId={id} />
              <NudgeCards improvementId={id} />
            </>
          }
        />
        <ImprovementRecord
          key={`record ${id}`}
          id={id}
          about={(improvement) => <ImprovementLinks improvement={improvement} />}
        />
      </>
    )
  },
})

const metricsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/metrics',
  loader: async ({ context }) => {
    void MetricsPage.preload?.()
    await context.queryClient.prefetchQuery(api.metrics.listMetrics.queryOptions())
  },
  component: function Metrics() {
    const navigate = useNavigate()
    return <MetricsPage onOpen={(metricId) => navigate({ to: '/metrics/$metricId', params: { metricId } })} />
  },
})

const metricRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/metrics/$metricId',
  validateSearch: readMetricSearch,
  loaderDeps: ({ search }) => chosenChart(search),
  loader: async ({ context, params, deps }) => {
    void MetricPage.preload?.()
    await Promise.all([
      context.queryClient.prefetchQuery(api.metrics.getMetric.queryOptions({ input: params })),
      context.queryClient.prefetchQuery(api.metrics.getSeries.queryOptions({ input: params })),
      context.queryClient.prefetchQuery(
        api.metrics.getAnalysis.queryOptions({ input: { ...params, ...deps } }),
      ),
    ])
  },
  component: function OneMetric() {
    const { metricId } = metricRoute.useParams()
    const search = metricRoute.useSearch()
    const navigate = useNavigate()
    return (
      <MetricPage
        key={metricId}
        metricId={metricId}
        search={search}
        onSearch={(next) =>
          navigate({ to: '/metrics/$metricId', params: { metricId }, search: next, resetScroll: false })
        }
      />
    )
  },
})

const peopleRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people',
  loader: async ({ context }) => {
    void PeoplePage.preload?.()
    await Promise.all([
      context.queryClient.prefetchQuery(api.people.listMembers.queryOptions()),
      context.queryClient.prefetchQuery(api.people.listTeams.queryOptions()),
    ])
  },
  component: PeoplePage,
})

export const roomRoutes = [
  todayRoute,
  backlogRoute,
  prioritiesRoute,
  healthRoute,
  importRoute,
  captureLinksRoute,
  improvementRoute,
  metricsRoute,
  metricRoute,
  peopleRoute,
]
