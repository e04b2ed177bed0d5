import type { Messages } from '../en.ts'

export const glossary: Messages['glossary'] = {
  whatIs: (term) => `Was heißt ${term}?`,
  quoted: 'Zitat aus dem Kurs (englisch)',
  inOurWords: 'In unseren Worten',
  toGlossary: 'Glossar',
  ownWords: 'Wörter von Ratchet',
  terms: {
    valueSystem: {
      name: 'Wertsystem',
      meaning: 'Alles, was zusammenspielen muss, damit es am Ende jemandem besser geht.',
    },
    service: {
      name: 'Service',
      meaning: 'Worauf sich Menschen verlassen, damit sie sich nicht selbst darum kümmern müssen.',
    },
    utility: { name: 'Nutzen (utility)', meaning: 'Was es leistet: Passt es zum Bedarf?' },
    warranty: {
      name: 'Gewähr (warranty)',
      meaning: 'Wie gut es das leistet: da, wenn man es braucht, schnell genug, sicher genug?',
    },
    offering: {
      name: 'Serviceangebot',
      meaning: 'Ein oder mehrere Services, für eine Gruppe von Menschen zusammengestellt und beschrieben.',
    },
    consumerGroup: {
      name: 'Zielgruppe',
      meaning: 'Menschen mit demselben Bedarf, etwa Erstsemester oder Gäste.',
    },
    stakeholder: {
      name: 'Stakeholder',
      meaning: 'Alle, denen nicht gleich ist, wie es ausgeht, ob sie es nutzen oder nicht.',
    },
    customer: {
      name: 'ein Kunde',
      meaning: 'Wer sagt, was gebraucht wird, und für das Ergebnis einsteht.',
    },
    user: { name: 'ein Nutzer', meaning: 'Wer Tag für Tag mit dem Service arbeitet.' },
    sponsor: { name: 'ein Geldgeber', meaning: 'Wer den Kosten zustimmt.' },
    regulator: {
      name: 'eine Aufsicht',
      meaning: 'Wer Regeln setzt, die einzuhalten sind, und das prüfen darf.',
    },
    partner: { name: 'ein Partner', meaning: 'Wer mit eigenen Mitteln auf dasselbe Ergebnis hinarbeitet.' },
    provider: { name: 'ein Anbieter', meaning: 'Wer einen Teil liefert, den der Service braucht.' },
    aim: {
      name: 'strategisches Ziel',
      meaning:
        'Was die Organisation bis zum Ende eines Zeitraums erreicht haben will. Kleinere Ziele dienen größeren.',
    },
    stream: {
      name: 'Wertstrom',
      meaning: 'Die Schritte von einem Bedarf bis dahin, dass er gedeckt ist, der Reihe nach.',
    },
    activity: {
      name: 'Aktivität der Wertschöpfungskette',
      meaning: 'Eine von sechs Arten der Arbeit. Jeder Schritt eines Wertstroms ist eine oder mehrere davon.',
    },
    practice: {
      name: 'Praktik',
      meaning:
        'Was es braucht, um eine Art von Arbeit gut zu tun: Menschen, Arbeitsweisen, Werkzeuge, Wissen.',
    },
    principle: {
      name: 'Leitprinzip',
      meaning: 'Ein Rat, der gilt, was auch immer Ziel, Arbeit oder Beteiligte sind.',
    },
    improvement: {
      name: 'Verbesserung',
      meaning: 'Ein Eintrag im Verbesserungsvorrat, vom ersten Satz bis zum Gewinn, der bleibt.',
    },
    continual: {
      name: 'ständige Verbesserung',
      meaning:
        'Immer wieder und auf allen Ebenen fragen, ob das, was getan wird, noch das ist, was Menschen brauchen, und danach handeln.',
    },
    backlog: {
      name: 'Verbesserungsvorrat',
      meaning: 'Die sichtbare, geordnete Liste aller Verbesserungen; auch Verbesserungsregister genannt.',
    },
    lap: {
      name: 'Runde',
      meaning:
        'Ein Gang einer Verbesserung durch die sieben Schritte. Die nächste Runde beginnt, wo diese endete.',
    },
    baseline: {
      name: 'Ausgangswert',
      meaning: 'Der gemessene Zustand vor der Änderung. Was danach kommt, wird dagegengehalten.',
    },
    target: {
      name: 'Ziel',
      meaning: 'Wo eine Metrik stehen soll, in ihrer Einheit und bis zu einem Tag.',
    },
    guardrail: {
      name: 'Leitplanke',
      meaning:
        'Eine Metrik, die sich nicht stärker verschlechtern darf als geduldet, was immer die Ziele machen.',
    },
    goLive: {
      name: 'Start der Änderung',
      meaning: 'Der Tag, ab dem die Änderung gilt.',
    },
    settlingIn: {
      name: 'Eingewöhnung',
      meaning: 'Zeiträume gleich nach dem Start, die für keine Seite zählen.',
    },
    judgingDate: {
      name: 'Urteilstag',
      meaning: 'Der Tag nach dem letzten beurteilten Zeitraum. Das erste Urteil ab dann entscheidet.',
    },
    contract: {
      name: 'Nachweisvertrag',
      meaning: 'Was beim Start gemeinsam eingefroren wird, damit später niemand die Pfosten versetzt.',
    },
    verdict: {
      name: 'Urteil',
      meaning: 'Was die Rechnung aus den Zahlen davor und danach ergibt. Niemand tippt es ein.',
    },
    status: {
      name: 'Status',
      meaning: 'Was jetzt von einer Verbesserung gilt. Er folgt aus den Tatsachen; niemand setzt ihn.',
    },
    serviceLevel: {
      name: 'Service-Level',
      meaning: 'Was von einem Service versprochen ist: ein Maß, ein Ziel und ein Zeitfenster.',
    },
    metric: {
      name: 'Metrik',
      meaning: 'Was gemessen wird, in welcher Einheit, wie oft, und welche Richtung besser ist.',
    },
    review: {
      name: 'Review',
      meaning: 'Ein Treffen, das nach einer Regel wiederkehrt, um noch einmal hinzusehen.',
    },
  },
}
