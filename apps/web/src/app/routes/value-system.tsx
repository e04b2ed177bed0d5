import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { isRecordSection, isSection, readValueSystemSearch } from '../../features/value-system/index.ts'
import { insideRoute } from './inside.tsx'

const ValueSystemPage = lazyRouteComponent(
  () => import('../../features/value-system/value-system-page.tsx'),
  'ValueSystemPage',
)
const SectionPage = lazyRouteComponent(
  () => import('../../features/value-system/section-page.tsx'),
  'SectionPage',
)
const RecordPage = lazyRouteComponent(
  () => import('../../features/value-system/record-page.tsx'),
  'RecordPage',
)

const system = api.valueSystem.getValueSystem.queryOptions()

const overviewRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/value-system',
  loader: async ({ context }) => {
    void ValueSystemPage.preload?.()
    await context.queryClient.prefetchQuery(system)
  },
  component: ValueSystemPage,
})

const sectionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/value-system/$section',
  validateSearch: readValueSystemSearch,
  loader: async ({ context, params }) => {
    if (!isSection(params.section)) throw notFound()
    void SectionPage.preload?.()
    await context.queryClient.prefetchQuery(system)
  },
  component: function Section() {
    const { section } = sectionRoute.useParams()
    const search = sectionRoute.useSearch()
    return isSection(section) ? <SectionPage key={section} section={section} search={search} /> : null
  },
})

const recordRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/value-system/$section/$id',
  validateSearch: readValueSystemSearch,
  loader: async ({ context, params }) => {
    if (!isRecordSection(params.section)) throw notFound()
    void RecordPage.preload?.()
    await context.queryClient.prefetchQuery(system)
  },
  component: function OneRecord() {
    const { section, id } = recordRoute.useParams()
    const search = recordRoute.useSearch()
    return isRecordSection(section) ? <RecordPage key={id} section={section} id={id} search={search} /> : null
  },
})

/** The pages of the value system: overview, one part of it, one record. */
export const valueSystemRoutes = [overviewRoute, sectionRoute, recordRoute]
