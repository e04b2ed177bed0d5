export { listNotifications } from './list-notifications.ts'
export { seeNotifications } from './see-notifications.ts'
export { type Telling, tell } from './tell.ts'
