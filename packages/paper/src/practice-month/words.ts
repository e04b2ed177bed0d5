import type { Locale } from '@ratchet/wording'

/** What the page for managers says, in one language. */
export interface MonthWords {
  kicker(workspace: string): string
  title(month: string): string
  hurts(name: string, value: string, target: string): string
  noneShort: string
  notMeasured: string
  notOver: string
  flowHeading: string
  captured: string
  answered: string
  closed: string
  meetings: string
  heldOf(held: number, planned: number): string
  endedHeading: string
  endedHeads: readonly [string, string, string, string]
  nothingEnded: string
  endings: { unproven: string; given_up: string }
  measureHeads: readonly [string, string, string, string, string]
  groups: { adopted: string; effective: string; flow: string }
  reached: string
  missed: string
  atLeast(value: string): string
  atMost(value: string): string
  noValue: string
  foot(day: string): string
  rule: string
}

const en: MonthWords = {
  kicker: (workspace) => `${workspace} · continual improvement`,
  title: (month) => `The practice in ${month}`,
  hurts: (name, value, target) => `What hurts most: “${name}” stands at ${value}; wanted was ${target}.`,
  noneShort: 'No measure misses its target. Are the targets ambitious enough?',
  notMeasured: 'The practice is not measured yet, so nothing can be held against a target.',
  notOver: 'This month still runs; what follows is what is known so far.',
  flowHeading: 'What came and went',
  captured: 'Sentences sent',
  answered: 'Answers given',
  closed: 'Improvements closed',
  meetings: 'Reviews held',
  heldOf: (held, planned) => `${held} of ${planned}`,
  endedHeading: 'Laps that ended',
  endedHeads: ['Improvement', 'Ended', 'Outcome', 'Lesson'],
  nothingEnded: 'No lap ended.',
  endings: { unproven: 'done, not proven over time', given_up: 'given up' },
  measureHeads: ['Measure', 'Month', 'Month before', 'Target', 'Standing'],
  groups: { adopted: 'Is it used?', effective: 'Does it have effect?', flow: 'Does it flow?' },
  reached: 'reached',
  missed: 'missed',
  atLeast: (value) => `at least ${value}`,
  atMost: (value) => `at most ${value}`,
  noValue: '–',
  foot: (day) => `Made by Ratchet on ${day} from the history of this workspace.`,
  rule: 'Weekly measures show the last week that began in the month. A dash: nothing was to be measured.',
}

const de: MonthWords = {
  kicker: (workspace) => `${workspace} · fortlaufende Verbesserung`,
  title: (month) => `Die Praktik im ${month}`,
  hurts: (name, value, target) =>
    `Was am meisten schmerzt: „${name}“ steht bei ${value}; gewollt war ${target}.`,
  noneShort: 'Keine Messgröße verfehlt ihr Ziel. Sind die Ziele ehrgeizig genug?',
  notMeasured: 'Die Praktik wird noch nicht gemessen, darum lässt sich nichts an ein Ziel halten.',
  notOver: 'Dieser Monat läuft noch; es folgt, was bisher bekannt ist.',
  flowHeading: 'Was kam und ging',
  captured: 'Geschickte Sätze',
  answered: 'Gegebene Antworten',
  closed: 'Abgeschlossene Verbesserungen',
  meetings: 'Gehaltene Reviews',
  heldOf: (held, planned) => `${held} von ${planned}`,
  endedHeading: 'Beendete Runden',
  endedHeads: ['Verbesserung', 'Beendet', 'Ergebnis', 'Lehre'],
  nothingEnded: 'Keine Runde endete.',
  endings: { unproven: 'erledigt, nicht über die Zeit nachgewiesen', given_up: 'aufgegeben' },
  measureHeads: ['Messgröße', 'Monat', 'Monat davor', 'Ziel', 'Stand'],
  groups: { adopted: 'Wird sie gelebt?', effective: 'Wirkt sie?', flow: 'Läuft es?' },
  reached: 'erreicht',
  missed: 'verfehlt',
  atLeast: (value) => `mindestens ${value}`,
  atMost: (value) => `höchstens ${value}`,
  noValue: '–',
  foot: (day) => `Von Ratchet am ${day} aus der Historie dieses Workspace erstellt.`,
  rule: 'Wöchentliche Messgrößen zeigen die letzte Woche, die im Monat begann. Ein Strich: Es gab nichts zu messen.',
}

export const monthWords: Record<Locale, MonthWords> = { en, de }
