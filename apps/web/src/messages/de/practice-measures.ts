import { practiceMeasureNames } from '@ratchet/wording'
import type { Messages } from '../en.ts'

export const practiceMeasures: Messages['practiceMeasures'] = {
  title: 'Wie es der Praktik geht',
  lead: 'Auch das Verbessern lässt sich verbessern. Diese Messgrößen handeln von der Praktik, nie von einer Person.',
  toPractice: 'Wie geht es der Praktik selbst?',
  emptyTitle: 'Noch misst niemand die Praktik',
  emptyText:
    'Zweiundzwanzig Messgrößen, vom Anteil der Teams, die überhaupt verbessern, bis zu den Gewinnen, die gehalten haben. Jede wird eine gewöhnliche Messgröße; vergangene Wochen und Monate erzählt die Historie, darum beginnen die Diagramme gefüllt.',
  begin: 'Die Praktik messen',
  askManager: 'Jemand von der Leitung kann damit beginnen.',
  groups: {
    adopted: 'Wird sie gelebt?',
    effective: 'Wirkt sie?',
    flow: 'Läuft es?',
  },
  names: practiceMeasureNames.de,
  formulae: {
    adoption: 'Teams mit einer Verbesserung, die im Monat jemand bewegt hat, an allen Teams',
    participation: 'Mitglieder, die im Monat einen Satz geschickt haben, an allen Mitgliedern',
    ideas: 'Sätze des Monats, geteilt durch Zwölftel der Mitglieder',
    satisfaction: 'Mittel der Antworten im Monat: erfüllt 100, teils 50, nicht 0',
    lessons: 'Runden des Monats mit einer Lehre, an allen beendeten',
    reviews_held: 'Im Monat gehaltene Treffen, an den geplanten',
    completion: 'Im Monat ausgeführte und ausgewertete Runden, an allen beendeten',
    implementation: 'Im Monat live gegangene Runden, geteilt durch geschickte Sätze',
    verified_rate: 'Runden des Monats mit dem Ergebnis „da“, an allen abgeschlossenen',
    negative_outcome: 'Runden des Monats mit dem Ergebnis „schlechter“, an allen abgeschlossenen',
    on_time:
      'Live bis zu dem Tag, an dem die letzte geplante Maßnahme fällig war, an abgeschlossenen Runden, deren Plan Tage nannte',
    on_budget:
      'Nicht teurer, als der Plan verlangte, an abgeschlossenen Runden, die beides in einer Währung nannten',
    sustained_rate:
      'Gewinne, die bei der letzten Prüfung, nach 90 Tagen oder mehr, noch da waren, an den im Monat geprüften oder verlorenen',
    sustained_half_year:
      '180 Tage nach dem Urteil noch da, an den Gewinnen, deren Tag im Monat lag und die noch gemessen wurden',
    forecast_bias:
      'Median der eingetretenen durch die vorhergesagte Änderung; unter 1 wird zu viel versprochen',
    answer_time: 'Median der Tage vom Satz zur ersten Antwort, über die Antworten der Woche',
    answered_in_window: 'Bis zum zugesagten Tag beantwortet, an denen, deren Tag in der Woche lag',
    idea_to_verified: 'Median der Tage vom Satz zum nachgewiesenen Gewinn, über die Gewinne des Monats',
    clearance: 'Im Monat abgeschlossen, geteilt durch geschickte Sätze; unter 100 % wächst das Backlog',
    stale:
      'Unberührt über das Datum des nächsten Blicks hinaus, oder ohne eines seit 90 Tagen, am Ende der Woche, an denen in Arbeit',
    ownerless: 'Ohne Verantwortliche am Ende der Woche, an denen in Arbeit',
    measure_coverage: 'Runden mit festgehaltener Ausgangslage und Ziel, an den am Monatsende offenen',
  },
  standings: {
    nothing_yet: 'noch nichts zu messen',
    worsening: 'wird schlechter',
    short: 'unter dem Ziel',
    too_few: 'zu wenige Punkte',
    steady: 'das Übliche',
    better: 'wird besser',
    met: 'am Ziel',
  },
  latest: (value, counted, period) => (counted ? `${value} (${counted}), ${period}` : `${value}, ${period}`),
  counted: (part, whole) => `${part} von ${whole}`,
  target: 'Ziel',
  targetOf: (value, increase) => `Ziel: ${increase ? 'mindestens' : 'höchstens'} ${value}`,
  noTarget: 'Kein Ziel',
  setTarget: 'Setzen',
  setTargetOf: (name) => `Setzen: Ziel für „${name}“`,
  targetHint: 'Leer nimmt es weg.',
  noNumber: 'Eine Zahl, oder nichts.',
  save: 'Speichern',
  saved: 'Ziel gespeichert.',
  improve: 'Eine Verbesserung daraus machen',
  improveOf: (name) => `Eine Verbesserung daraus machen: ${name}`,
  inHand: 'In Arbeit:',
  sentence: (name, value, period, target) =>
    target === null
      ? `Die Praktik: „${name}“ stand bei ${value} (${period})`
      : `Die Praktik: „${name}“ stand bei ${value} (${period}), Ziel ${target}`,
  uncomfortable: (name, value, target) =>
    target === null
      ? `Was am meisten schmerzt: „${name}“ steht meist bei ${value} und wird schlechter.`
      : `Was am meisten schmerzt: „${name}“ steht meist bei ${value}; gewollt war ${target}.`,
  comfortable: 'Keine Messgröße liegt unter ihrem Ziel oder wird schlechter. Sind die Ziele ehrgeizig genug?',
  why: 'Woher kommen diese Zahlen, und was wird nicht gemessen?',
  whyText: [
    'Wochen und Monate sind ganz und überlappen nicht; jede Periode wird einmal gemessen, wenn sie vorbei ist, aus den datierten Fakten der Historie. Nichts wird über mehrere Perioden geglättet, darum gelten Grenzen und Regeln der Diagramme.',
    'Was liegen geblieben war oder niemandem gehörte, wird für den Tag gefragt, an dem die Woche endete, wie ihn die Historie kennt, nicht für heute.',
    'Ein Anteil von nichts ist keine Messung: Ein Monat, in dem keine Runde endete, hat keinen Anteil nachgewiesener Gewinne.',
    'Die Wache über einen Gewinn endet nach der dritten Prüfung, 90 Tage oder mehr nach dem Urteil. Ob er nach 180 Tagen hält, wird von denen gesagt, die noch jemand misst; von den anderen weiß man es nicht.',
    'Was ein Gewinn wert ist, steht in Worten, nicht in Geld, darum gibt es keinen Ertrag je Aufwand. Ob die geplanten Kosten eingehalten wurden, wird nur von Runden gesagt, die beide Kosten nannten.',
  ],
}
