import {
  getNotificationSettings,
  listNotifications,
  seeNotifications,
  setNotificationSettings,
  unsubscribe,
} from '@ratchet/core/notifications'
import { routes } from './contract-routes.ts'
import { signedIn, whoAsks } from './request-context.ts'

const { notifications } = routes

/** What a person is told: the feed. */
export const notificationsRoutes = {
  listNotifications: notifications.listNotifications.handler(signedIn(listNotifications)),
  getNotificationSettings: notifications.getNotificationSettings.handler(async ({ context }) => ({
    ...(await getNotificationSettings(whoAsks(context), {})),
    mailed: context.mails,
  })),
  setNotificationSettings: notifications.setNotificationSettings.handler(signedIn(setNotificationSettings)),
  unsubscribe: notifications.unsubscribe.handler(({ context, input }) => unsubscribe(context.outside, input)),
  seeNotifications: notifications.seeNotifications.handler(signedIn(seeNotifications)),
}
