import { createRouter } from '@tanstack/react-router'
import { queryClient } from '../api/index.ts'
import { FailedPage } from './failed-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PendingPage } from './pending-page.tsx'
import { entranceRoutes } from './routes/entrance.tsx'
import { insideRoute } from './routes/inside.tsx'
import { learningRoutes } from './routes/learning.tsx'
import { notificationsRoutes } from './routes/notifications.tsx'
import { practiceRoutes } from './routes/practice.tsx'
import { reviewRoutes } from './routes/reviews.tsx'
import { roomRoutes } from './routes/rooms.tsx'
import { rootRoute } from './routes/root.tsx'
import { serviceLevelRoutes } from './routes/service-levels.tsx'
import { ticketMetricsRoute } from './routes/ticket-metrics.tsx'
import { ticketRoutes } from './routes/tickets.tsx'
import { valueSystemRoutes } from './routes/value-system.tsx'

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...entranceRoutes,
    insideRoute.addChildren([
      ...roomRoutes,
      ...serviceLevelRoutes,
      ...ticketRoutes,
      ...valueSystemRoutes,
      ...practiceRoutes,
      ...reviewRoutes,
      ...notificationsRoutes,
      ...learningRoutes,
      ticketMetricsRoute,
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  // The query cache decides what is fresh; the router must not keep a second opinion.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
