import type { NotificationMessages } from '../catalogue/notifications.ts'

export const notifications: NotificationMessages = {
  sentence: {
    accept: ({ by }) => `${by} hat es angenommen.`,
    park: ({ by }) => `${by} hat es zurückgestellt.`,
    decline: ({ by }) => `${by} hat es abgelehnt.`,
    merge: ({ by, other }) => `${by} hat es zusammengeführt${other ? ` mit ${other}` : ''}.`,
    unmerge: ({ by, other }) =>
      `${by} hat eine Zusammenführung zurückgenommen: Es steht wieder für sich${other ? `, getrennt von ${other}` : ''}.`,
    reopened: () => 'Eine Prüfung fand, dass der Gewinn schwindet: Sie ist wieder offen.',
    assigned: ({ by }) => `${by} hat es Ihnen übergeben.`,
  },
  unknown: 'Etwas hat sich geändert.',
  nobody: 'Ratchet',
  quoted: (words) => `„${words}“`,
}
