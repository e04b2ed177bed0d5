import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { insideRoute } from './inside.tsx'

const ReviewsPage = lazyRouteComponent(() => import('../../features/reviews/reviews-page.tsx'), 'ReviewsPage')
const ReviewPage = lazyRouteComponent(() => import('../../features/reviews/review-page.tsx'), 'ReviewPage')
const MeetingPage = lazyRouteComponent(
  () => import('../../features/reviews/meeting/meeting-page.tsx'),
  'MeetingPage',
)

const reviewsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/reviews',
  loader: async ({ context }) => {
    void ReviewsPage.preload?.()
    await context.queryClient.prefetchQuery(api.reviews.listReviews.queryOptions())
  },
  component: function Reviews() {
    const navigate = useNavigate()
    return <ReviewsPage onOpen={(reviewId) => navigate({ to: '/reviews/$reviewId', params: { reviewId } })} />
  },
})

const CalendarsPage = lazyRouteComponent(
  () => import('../../features/reviews/calendars-page.tsx'),
  'CalendarsPage',
)

const calendarsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/calendars',
  component: CalendarsPage,
})

const reviewRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/reviews/$reviewId',
  loader: async ({ context, params }) => {
    void ReviewPage.preload?.()
    await context.queryClient.prefetchQuery(api.reviews.getReview.queryOptions({ input: params }))
  },
  component: function Review() {
    const { reviewId } = reviewRoute.useParams()
    return <ReviewPage key={reviewId} reviewId={reviewId} />
  },
})

const meetingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/reviews/$reviewId/$plannedOn',
  loader: async ({ context, params }) => {
    void MeetingPage.preload?.()
    await context.queryClient.prefetchQuery(api.reviews.getOccurrence.queryOptions({ input: params }))
  },
  component: function Meeting() {
    const which = meetingRoute.useParams()
    return <MeetingPage key={`${which.reviewId} ${which.plannedOn}`} {...which} />
  },
})

export const reviewRoutes = [reviewsRoute, reviewRoute, meetingRoute, calendarsRoute]
