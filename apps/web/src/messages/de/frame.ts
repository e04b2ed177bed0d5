import type { Messages } from '../en.ts'

export const frame: Messages['frame'] = {
  product: 'Ratchet',
  home: 'Ratchet, Heute',
  skip: 'Zum Inhalt springen',
  mainNavigation: 'Hauptnavigation',
  sections: 'Bereiche',
  rooms: {
    today: 'Heute',
    backlog: 'Backlog',
    metrics: 'Messgrößen',
    valueSystem: 'Wertsystem',
    people: 'Personen',
  },
  signedInAs: (name) => `Angemeldet als ${name}`,
  signOut: 'Abmelden',
  appearance: 'Darstellung',
  appearances: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  keys: 'Tasten',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  saved: 'Gespeichert.',
  undo: 'Rückgängig',
  why: 'warum?',
  loading: 'Lädt',
  tryAgain: 'Noch einmal versuchen',
  notFoundTitle: 'Diese Seite gibt es nicht.',
  notFoundText:
    'Vielleicht ist die Adresse vertippt, oder was sie nannte, war nie hier. Es wurde nichts geändert.',
  backToToday: 'Zurück zu Heute',
  failedTitle: 'Diese Seite konnte nicht gezeigt werden.',
  unexpected:
    'Auf dieser Seite ist etwas fehlgeschlagen. Gespeichertes ist sicher; was Sie getippt haben, steht noch da.',
  offline:
    'Ratchet ist nicht erreichbar. Ihr Text steht noch da; senden Sie ihn erneut, sobald die Verbindung zurück ist.',
  conflictTitle: 'Inzwischen hat jemand anders eine Änderung gespeichert.',
  conflictText:
    'Von Ihnen wurde nichts überschrieben und nichts gesendet. Vergleichen Sie beides und behalten Sie eines.',
  conflictTheirs: 'Jetzt gespeichert',
  conflictYours: 'Von Ihnen getippt',
  conflictKeepYours: 'Meines darüber speichern',
  conflictTakeTheirs: 'Das andere übernehmen',
  copied: 'Kopiert.',
  copy: 'Kopieren',
}

export const capture: Messages['capture'] = {
  question: 'Was könnte besser sein?',
  key: 'c',
  title: 'Eine Verbesserung festhalten',
  placeholder: 'Ein Satz genügt',
  send: 'Senden',
  sends: 'sendet',
  keepsDraft: 'behält den Entwurf',
  promise: (workingDays) =>
    workingDays === 1
      ? 'Sie bekommen innerhalb eines Arbeitstags eine begründete Antwort.'
      : `Sie bekommen innerhalb von ${workingDays} Arbeitstagen eine begründete Antwort.`,
  team: 'Team',
  noTeam: 'Noch kein Team',
  captured: (replyBy) => `Festgehalten. Sie bekommen bis ${replyBy} eine Antwort.`,
  open: 'Öffnen',
  pastedTooMuch: (pasted, most) =>
    `Ein Satz hat höchstens ${most} Zeichen; das Eingefügte hat ${pasted}. Nichts wurde übernommen. Die lange Fassung gehört in die Beschreibung, auf der Seite der Verbesserung.`,
  lengthLeft: (characters) => `noch ${characters} Zeichen`,
}

export const palette: Messages['palette'] = {
  title: 'Alles finden',
  placeholder: 'Seite aufrufen, Verbesserung öffnen, etwas tun',
  empty: 'Nichts passt. Versuchen Sie weniger Buchstaben.',
  goTo: (room) => `Gehe zu ${room}`,
  captureCommand: 'Eine Verbesserung festhalten',
  keysCommand: 'Alle Tasten zeigen',
  improvements: 'Verbesserungen',
  commands: 'Befehle',
}

export const keyboard: Messages['keyboard'] = {
  title: 'Tasten',
  everywhere: 'Überall',
  inLists: 'In Listen',
  labels: {
    capture: 'Sagen, was besser sein könnte',
    palette: 'Alles finden',
    keys: 'Diese Liste zeigen',
    today: 'Zu Heute',
    backlog: 'Zum Backlog',
    metrics: 'Zu den Messgrößen',
    valueSystem: 'Zum Wertsystem',
    people: 'Zu den Personen',
    next: 'Nächste Zeile',
    previous: 'Vorige Zeile',
    open: 'Zeile öffnen',
    close: 'Schließen, Getipptes behalten',
  },
  names: { mod: 'Strg', enter: 'Enter', escape: 'Esc' },
}
