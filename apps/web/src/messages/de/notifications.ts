import type { Messages } from '../en.ts'

export const notifications: Messages['notifications'] = {
  news: 'Neues für Sie',
  seen: 'Gesehen',
  seenNamed: (words) => `Gesehen: ${words}`,
  feed: 'Was Sie betrifft',
  toFeed: 'Alles, was Sie betrifft',
  lead: (unseen) =>
    unseen === 0
      ? 'Sie haben alles gesehen.'
      : unseen === 1
        ? 'Eine Sache ist neu.'
        : `${unseen} Dinge sind neu.`,
  fresh: (unseen) => `${unseen} neu`,
  isNew: 'neu',
  only: 'Welche',
  all: 'Alles',
  onlyNew: 'Nur Neues',
  seeAll: 'Diese habe ich gesehen',
  unsee: 'Als neu kennzeichnen',
  unseeNamed: (words) => `Als neu kennzeichnen: ${words}`,
  emptyTitle: 'Noch hat Sie nichts betroffen.',
  emptyText:
    'Hier finden Sie Antworten auf das, was Sie eingereicht haben, Kommentare, die Sie nennen, und Änderungen an dem, dem Sie folgen. Sie folgen, was Sie eingereicht, übernommen oder kommentiert haben.',
  noneNew: 'Nichts Neues.',
  more: 'Mehr zeigen',
  digest: {
    title: 'Zusammenfassung',
    lead: 'Eine Nachricht sammelt, was Sie noch nicht gesehen haben, höchstens einmal am Tag.',
    rhythm: 'Wie oft',
    rhythms: { off: 'nie', daily: 'einmal am Tag', weekly: 'einmal in der Woche' },
    hour: 'Um',
    weekday: 'Am',
    zone: 'Zeitzone',
    mentionsAtOnce: 'Sofort eine Mail, wenn mich jemand nennt',
    language: 'Sprache der Mails',
    save: 'Speichern',
    saved: 'Gespeichert.',
    mailed: 'Sie wird Ihnen auch gemailt.',
    notMailed: 'Dieses Ratchet verschickt keine Mails; die Zusammenfassungen stehen hier.',
    earlier: 'Frühere Zusammenfassungen',
    none: 'Noch keine: Es gibt eine, wenn zur gewählten Stunde etwas neu ist.',
    of: (day, count) => `${day}: ${count === 1 ? 'eine Sache' : `${count} Dinge`}`,
  },
  unsubscribe: {
    title: 'Diese Mails abbestellen?',
    text: 'Dann wird keine Zusammenfassung mehr für Sie gesammelt und nichts mehr gemailt. Was Sie betrifft, steht weiterhin in Ratchet; dort können Sie die Mails auch wieder einschalten.',
    stop: 'Mails abbestellen',
    done: 'Die Mails sind abbestellt.',
    doneText: (workspace) =>
      `${workspace} schickt Ihnen keine mehr. Die Einstellung finden Sie unter „Was Sie betrifft“.`,
    failed: 'Dieser Link führt zu nichts.',
    missing: 'Ein Teil des Links fehlt. Kopieren Sie ihn ganz aus der Mail.',
  },
}
