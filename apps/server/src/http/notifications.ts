import { listNotifications, seeNotifications } from '@ratchet/core/notifications'
import { routes } from './contract-routes.ts'
import { signedIn } from './request-context.ts'

const { notifications } = routes

/** What a person is told: the feed. */
export const notificationsRoutes = {
  listNotifications: notifications.listNotifications.handler(signedIn(listNotifications)),
  seeNotifications: notifications.seeNotifications.handler(signedIn(seeNotifications)),
}
