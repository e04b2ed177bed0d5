import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { readFeedSearch } from '../../features/notifications/index.ts'
import { insideRoute } from './inside.tsx'

const FeedPage = lazyRouteComponent(() => import('../../features/notifications/feed-page.tsx'), 'FeedPage')

const feedRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/feed',
  validateSearch: readFeedSearch,
  component: function Feed() {
    const search = feedRoute.useSearch()
    const navigate = useNavigate()
    return (
      <FeedPage
        search={search}
        onSearch={(next) => navigate({ to: '/feed', search: next, replace: true, resetScroll: false })}
      />
    )
  },
})

export const notificationsRoutes = [feedRoute]
