import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { NotFoundPage } from '../not-found-page.tsx'

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  // An address that nothing answers has no frame around it, so its landmark is missing too.
  notFoundComponent: () => (
    <main className="page">
      <NotFoundPage />
    </main>
  ),
})
