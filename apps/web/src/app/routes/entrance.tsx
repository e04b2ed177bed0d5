import { createRoute, useLocation, useNavigate } from '@tanstack/react-router'
import { ClaimPage, SayPage } from '../../features/backlog/index.ts'
import { UnsubscribePage } from '../../features/notifications/index.ts'
import { JoinPage, SignInPage, WelcomePage } from '../../features/people/index.ts'
import { FeedbackPage, SnapshotPage } from '../../features/seven-steps/index.ts'
import { innerPath } from '../inner-path.ts'
import { rootRoute } from './root.tsx'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } =>
    raw.next === undefined ? {} : { next: innerPath(text(raw.next)) },
  component: function SignIn() {
    const { next } = signInRoute.useSearch()
    const navigate = useNavigate()
    return <SignInPage onSignedIn={() => navigate({ to: next ?? '/' })} />
  },
})

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  validateSearch: (raw: Record<string, unknown>) => ({ token: text(raw.token) }),
  component: function Welcome() {
    const { token } = welcomeRoute.useSearch()
    const navigate = useNavigate()
    return <WelcomePage token={token} onDone={() => navigate({ to: '/', replace: true })} />
  },
})

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  validateSearch: (raw: Record<string, unknown>) => ({ token: text(raw.token) }),
  component: function Join() {
    const { token } = joinRoute.useSearch()
    const navigate = useNavigate()
    return <JoinPage token={token} onDone={() => navigate({ to: '/', replace: true })} />
  },
})

const feedbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/feedback',
  validateSearch: (raw: Record<string, unknown>) => ({ token: text(raw.token) }),
  component: function Feedback() {
    return <FeedbackPage token={feedbackRoute.useSearch().token} />
  },
})

const tokenBehind = (hash: string): string => hash.replace(/^#/, '')

const sayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/say',
  component: function Say() {
    return <SayPage token={tokenBehind(useLocation().hash)} />
  },
})

const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/claim',
  component: function ShowClaim() {
    return <ClaimPage token={tokenBehind(useLocation().hash)} />
  },
})

const snapshotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/snapshot',
  component: function Snapshot() {
    return <SnapshotPage token={tokenBehind(useLocation().hash)} />
  },
})

const unsubscribeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unsubscribe',
  component: function Unsubscribe() {
    return <UnsubscribePage token={tokenBehind(useLocation().hash)} />
  },
})

/** Doors for people who are not signed in. */
export const entranceRoutes = [
  signInRoute,
  welcomeRoute,
  joinRoute,
  feedbackRoute,
  sayRoute,
  claimRoute,
  snapshotRoute,
  unsubscribeRoute,
]
