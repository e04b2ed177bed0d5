import type { Messages } from '../en.ts'

export const gates: Messages['steps']['gates'] = {
  vision_statement: () => 'Schritt 1 hat keine Vision: Was soll wahr sein, und für wen?',
  stakeholders: () => 'Schritt 1 nennt niemanden mit dem, was er erwartet.',
  baseline: () =>
    'Schritt 2 hat keine festgeschriebene Ausgangslage und keinen Grund, warum noch nichts messbar ist.',
  measuring_action: () =>
    'Der Plan enthält die Maßnahme nicht mehr, die es messbar macht: In Schritt 2 sagen, was geschehen soll.',
  unmeasured: () =>
    'Schritt 2 sagt, dass noch nichts messbar ist: Das zurücknehmen, sobald etwas messbar wird.',
  goal: () => 'Schritt 3 sagt nicht in Worten, was wahr sein soll, und bis wann.',
  change: () => 'Schritt 5 sagt nicht, was von wann bis wann geändert wurde.',
  change_ahead: ({ date }) => `Die Veränderung steht am ${date}.`,
  proofs: () => 'Schritt 6 nennt nichts, was zeigt, dass es erledigt ist.',
  target: () => 'Schritt 3 hat kein Ziel mit Datum.',
  target_without_baseline: () => 'Schritt 3 beurteilt eine Messgröße ohne Ausgangslage.',
  owner: () => 'Für die Verbesserung ist niemand verantwortlich.',
  chosen_option: () => 'Schritt 4 hat keine gewählte Möglichkeit.',
  chosen_reason: () => 'Schritt 4 sagt nicht, warum sie gewählt wurde.',
  action: () => 'Schritt 4 hat keine Maßnahme mit Person und Termin.',
  budget_authorisation: () => 'Schritt 4 gibt Geld aus, das niemand bewilligt hat.',
  training: () => 'Der Plan schult niemanden und sagt nicht, warum es nicht nötig ist.',
  communication: () => 'Der Plan macht nichts bekannt und sagt nicht, warum es nicht nötig ist.',
  contract: () => 'Schritt 5 hat keine festgeschriebene Nachweisvereinbarung.',
  go_live: ({ date }) => `Die Veränderung wird eingeführt am ${date}.`,
  verdict: ({ date }) =>
    date
      ? `Schritt 6 hat noch kein Urteil: Beurteilt wird am ${date}.`
      : 'Schritt 6 hat noch kein Urteil. Es wird berechnet, wenn der Beurteilungstag da ist.',
  verdict_outdated: () =>
    'Daten oder Bedingungen haben sich nach dem Urteil geändert: neu berechnen; das alte bleibt.',
  second_reader: () => 'Niemand außer den Verantwortlichen hat das Urteil gelesen.',
  feedback: ({ name }) => `Ob „${name}“ bekommen hat, was erwartet wurde, ist noch nicht bekannt.`,
  decision: () => 'Schritt 6 hat keine Entscheidung.',
  standardised: () => 'Schritt 7 sagt nicht, was zur Gewohnheit wurde.',
  process_owner: () => 'Schritt 7 nennt niemanden, der den Gewinn hält.',
  follow_up: () => 'Schritt 7 gibt nichts ins Backlog und sagt nicht, warum nichts folgt.',
  close: () => 'Die Runde ist noch nicht geschlossen.',
  followup_gap: ({ name, date }) => `${name} hat keine Messung für den Zeitraum ab ${date}.`,
}
