import type { Messages } from '../en.ts'

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

export const bulk: Messages['bulk'] = {
  select: (sentence) => `Auswählen: ${sentence}`,
  chosen: (count) => `${count} ausgewählt`,
  clear: 'Nichts auswählen',
  all: 'Alle geladenen auswählen',
  label: 'Ausgewählte ändern',
  what: 'Was',
  acts: {
    owner: 'Zuständig',
    team: 'Team',
    review: 'Nächste Durchsicht',
    urgency: 'Dringlichkeit',
    link: 'Verknüpfen mit',
    unlink: 'Verknüpfung lösen mit',
    accept: 'Annehmen',
    park: 'Zurückstellen',
    decline: 'Ablehnen',
  },
  about: 'Worum es geht',
  choose: 'Bitte wählen',
  unknown: 'unbekannt',
  day: 'Tag; leer für keinen',
  wakeUp: 'Bis',
  reason: 'Ein Grund für alle; alle Einreichenden lesen ihn',
  note: 'Eine Bemerkung für die Einreichenden; darf leer sein',
  faults: {
    day: 'Bis wann?',
    reason: 'Warum? Alle Einreichenden lesen es.',
    link: 'Womit?',
  },
  run: (count) => `${plural(count, 'Verbesserung', 'Verbesserungen')} ändern`,
  tooMany: (most) => `Höchstens ${most} werden auf einmal geändert. Wählen Sie weniger aus.`,
  done: (changed, unchanged, refused) =>
    [
      `${plural(changed, 'Verbesserung ist', 'Verbesserungen sind')} geändert.`,
      unchanged > 0 ? `${unchanged} ${unchanged === 1 ? 'war' : 'waren'} schon so.` : '',
      refused > 0 ? `${refused} nicht geändert; siehe über der Liste.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  undone: (changedBack, refused) =>
    refused === 0
      ? `${changedBack} zurückgeändert.`
      : `${changedBack} zurückgeändert, ${refused} nicht; siehe über der Liste.`,
  refused: { change: 'Nicht geändert', undo: 'Nicht zurückgeändert' },
  stays: {
    change: 'Alles andere ist gespeichert. Diese bleiben ausgewählt.',
    undo: 'Alles andere ist wie zuvor.',
  },
  notSeen: 'Eine, die es hier nicht gibt oder die Sie nicht sehen dürfen',
  read: 'Gelesen',
  last: (at, act, count) =>
    `Auf einmal geändert, ${at}: ${act}, ${plural(count, 'Verbesserung', 'Verbesserungen')}.`,
  undoLast: 'Zurückändern',
  inBatch: 'eine von vielen auf einmal',
  hint: 'x wählt eine Zeile aus, Umschalt und x alle ab der letzten.',
}
