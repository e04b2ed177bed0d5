import type { NotificationMessages } from '../catalogue/notifications.ts'

export const notifications: NotificationMessages = {
  sentence: {
    accept: ({ by }) => `${by} hat es angenommen.`,
    park: ({ by }) => `${by} hat es zurückgestellt.`,
    decline: ({ by }) => `${by} hat es abgelehnt.`,
    merge: ({ by, other }) => `${by} hat es zusammengeführt${other ? ` mit ${other}` : ''}.`,
    withdraw: ({ by }) => `${by} hat die letzte Antwort zurückgenommen.`,
    unmerge: ({ by, other }) =>
      `${by} hat eine Zusammenführung zurückgenommen: Es steht wieder für sich${other ? `, getrennt von ${other}` : ''}.`,
    unite: ({ by, other }) =>
      `${by} hat ${other || 'eine andere'} damit zusammengeführt: Es steht jetzt für beide, mit deren Stimmen und Mitlesenden.`,
    reopened: () => 'Eine Prüfung fand, dass der Gewinn schwindet: Sie ist wieder offen.',
    assigned: ({ by }) => `${by} hat es Ihnen übergeben.`,
    comment: ({ by }) => `${by} hat etwas dazu geschrieben.`,
    mention: ({ by }) => `${by} hat Sie genannt.`,
    status: ({ status }) => `Es steht jetzt anders: ${status}.`,
  },
  status: {
    idea: 'Idee',
    parked: 'zurückgestellt',
    declined: 'abgelehnt',
    merged: 'zusammengeführt',
    accepted: 'angenommen',
    step_1: 'Schritt 1, Vision',
    step_2: 'Schritt 2, Ausgangslage',
    step_3: 'Schritt 3, Ziel',
    step_4: 'Schritt 4, Plan',
    step_5: 'Schritt 5, Umsetzung',
    measuring: 'wird gemessen',
    to_be_judged: 'zu beurteilen',
    verified: 'bestätigt',
    partly_achieved: 'teilweise erreicht',
    not_achieved: 'nicht erreicht',
    done_unproven: 'erledigt, nicht über die Zeit belegt',
    sustaining: 'wird gehalten',
    held: 'gehalten',
    reopened: 'wieder geöffnet',
    abandoned: 'aufgegeben',
  },
  digestSubject: (count) =>
    `Ratchet: ${count === 1 ? 'eine Sache betrifft Sie' : `${count} Dinge betreffen Sie`}`,
  digestLead: (workspace, count) =>
    `${workspace}: ${count === 1 ? 'eine Sache, die Sie' : `${count} Dinge, die Sie`} noch nicht gesehen haben.`,
  digestFoot: 'Alles davon, und wie oft Sie dies bekommen',
  digestStop: 'Keine solchen Mails mehr',
  unknown: 'Etwas hat sich geändert.',
  nobody: 'Ratchet',
  quoted: (words) => `„${words}“`,
}
