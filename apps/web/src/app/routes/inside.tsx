import { createRoute, redirect } from '@tanstack/react-router'
import { isSignedOut, meQuery } from '../../api/index.ts'
import { FailedPage } from '../failed-page.tsx'
import { AppFrame } from '../frame/app-frame.tsx'
import { rootRoute } from './root.tsx'

/** Everything that needs somebody to be signed in. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (!isSignedOut(error)) throw error
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    }
  },
  component: AppFrame,
  // The frame itself could not be shown, so its landmark is missing too.
  errorComponent: (props) => (
    <main>
      <FailedPage {...props} />
    </main>
  ),
})
