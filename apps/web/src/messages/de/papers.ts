import type { Messages } from '../en.ts'

export const papers: Messages['papers'] = {
  views: { label: 'Ansicht', steps: 'Sieben Schritte', pdca: 'PDCA', a3: 'Eine Seite (A3)' },
  pdca: { plan: 'Planen', do: 'Tun', check: 'Prüfen', act: 'Handeln' },
  openStep: (step) => `Schritt ${step} öffnen`,
  nothingMissing: 'Es fehlt nichts.',
  take: 'Zum Mitnehmen',
  pdf: 'PDF, A3',
  markdown: 'Markdown',
  print: 'Drucken',
  evidence: 'Nachweis für Prüfer',
  evidenceHint: 'Eine Datei, aus der sich alles hier ohne diesen Server noch einmal berechnen lässt.',
  share: {
    title: 'Für jemanden ohne Konto',
    explain:
      'Ein Schnappschuss ist diese Seite, wie sie jetzt ist, mit Rollen statt Namen. Was Menschen in eigenen Worten schrieben, bleibt, wie sie es schrieben. Wer den Link hat, liest sie, bis er endet.',
    label: 'Für wen',
    labelHint: 'Das sehen nur Sie und Ihre Kollegen.',
    days: 'Endet nach',
    dayCount: (days) => `${days} Tagen`,
    make: 'Link machen',
    linkTitle: 'Der Link wird nur dieses eine Mal gezeigt.',
    link: 'Link zum Schnappschuss',
    none: 'Noch gibt es keinen Schnappschuss.',
    made: (name, day) => `gemacht von ${name}, ${day}`,
    until: (day) => `bis ${day}`,
    opened: (count, day) =>
      count === 0
        ? 'noch nicht geöffnet'
        : `${count === 1 ? 'einmal' : `${count}-mal`} geöffnet, zuletzt am ${day}`,
    revoked: (day) => `beendet am ${day}`,
    over: (day) => `von selbst beendet am ${day}`,
    revoke: 'Beenden',
    revokeNamed: (label) => `Beenden: Link für ${label}`,
    revokedNow: 'Der Link ist beendet. Niemand kann ihn mehr öffnen.',
  },
  snapshot: {
    frozen: (day) => `Diese Seite wurde am ${day} eingefroren und ändert sich nicht.`,
    until: (day) => `Der Link endet am ${day}.`,
    failed: 'Diese Seite kann nicht gezeigt werden',
    missing: 'Der Link ist nicht vollständig. Kopieren Sie ihn ganz oder bitten Sie um einen neuen.',
  },
}
