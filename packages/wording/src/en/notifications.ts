import type { NotificationMessages } from '../catalogue/notifications.ts'

export const notifications: NotificationMessages = {
  sentence: {
    accept: ({ by }) => `${by} accepted it.`,
    park: ({ by }) => `${by} parked it.`,
    decline: ({ by }) => `${by} declined it.`,
    merge: ({ by, other }) => `${by} merged it${other ? ` into ${other}` : ''}.`,
    unmerge: ({ by, other }) =>
      `${by} took a merge back: it stands by itself again${other ? `, apart from ${other}` : ''}.`,
    reopened: () => 'A check found that the gain is going: it is open again.',
    assigned: ({ by }) => `${by} made it yours.`,
  },
  unknown: 'Something changed.',
  nobody: 'Ratchet',
  quoted: (words) => `“${words}”`,
}
