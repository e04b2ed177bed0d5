import type { Messages } from '../en.ts'

export const notifications: Messages['notifications'] = {
  news: 'Neues für Sie',
  seen: 'Gesehen',
  seenNamed: (words) => `Gesehen: ${words}`,
}
