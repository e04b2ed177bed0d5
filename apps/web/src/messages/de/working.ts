import type { Messages } from '../en.ts'

export const working: Messages['working'] = {
  merge: {
    action: 'Zusammenführen',
    actionNamed: (sentence) => `Zusammenführen: ${sentence}`,
    soundsLike: 'Klingt wie',
    which: 'Mit welcher ist sie dasselbe?',
    find: 'Eine andere an ihren Wörtern finden',
    none: 'Nichts klingt ähnlich. Suchen Sie sie an ihren Wörtern.',
    reason: 'Noch etwas dazu? Wer es geschickt hat, liest das.',
    choose: 'Wählen Sie die, die für beide steht.',
    send: 'Damit zusammenführen',
    done: 'Zusammengeführt. Wer es geschickt hat, erfährt es.',
    undone: 'Sie steht wieder für sich. Wer es geschickt hat, erfährt es.',
    failed: (sentence) => `Nichts wurde zusammengeführt. ${sentence}`,
    into: 'Zusammengeführt mit',
    undo: 'Zusammenführung zurücknehmen',
    from: 'Auch gesagt als',
    saidBy: (name, day) => `${name}, ${day}`,
    standsElsewhere: 'Sie ist mit einer anderen zusammengeführt, die für beide steht.',
  },
  news: {
    title: 'Antworten an Sie',
    kinds: {
      accept: 'wurde angenommen',
      park: 'wurde zurückgestellt',
      decline: 'wurde abgelehnt',
      merge: 'wurde zusammengeführt mit',
      unmerge: 'steht wieder für sich, getrennt von',
    },
    by: (name, day) => `${name}, ${day}`,
    seen: 'Gesehen',
    seenNamed: (sentence) => `Gesehen: ${sentence}`,
  },
}
