import type { OverallMessages } from '../catalogue/overall.ts'

const guardrail = (count: number) => (count === 1 ? 'Leitplanke' : 'Leitplanken')

export const overall: OverallMessages = {
  label: {
    there: 'Erreicht',
    partly_there: 'Teilweise erreicht',
    not_there: 'Nicht erreicht',
    too_early: 'Noch zu früh',
    worse: 'Verschlechtert',
  },
  guardrailLabel: {
    safe: 'sicher',
    not_shown_safe: 'nicht als sicher belegt',
    worse: 'schlechter',
    too_early: 'zu früh',
  },
  met: (names) => `Ziel erreicht bei ${names}`,
  short: (names) => `verbessert, aber unter dem Ziel geblieben bei ${names}`,
  shortOf: (name, move, change, agreed) =>
    `${name} um ${change} ${move < 0 ? 'gesunken' : 'gestiegen'}, weniger als die vereinbarten ${agreed}`,
  tooEarly: (names) => `zu früh für ein Urteil bei ${names}`,
  promising: (names) => `bisher vielversprechend: ${names}`,
  worrying: (names) => `bisher beunruhigend: ${names}`,
  noEvidence: (names) => `kein Beleg für eine anhaltende Veränderung bei ${names}`,
  notOurs: (names) => `schon vor der Einführung im Aufwind: ${names}`,
  alreadyThere: (names) => `Ziel schon vor der Einführung erreicht bei ${names}`,
  unstable: (names) => `Ausschläge in beide Richtungen bei ${names}`,
  worse: (names) => `verschlechtert: ${names}`,
  guardrailWorse: (names, count) => `${guardrail(count)} verschlechtert: ${names}`,
  guardrailNotShown: (names, count) => `${guardrail(count)} nicht als sicher belegt: ${names}`,
  guardrailTooEarly: (names, count) => `zu früh für ein Urteil über die ${guardrail(count)} ${names}`,
  guardrailPromising: (names, count) => `${guardrail(count)} bisher unauffällig: ${names}`,
  guardrailWorrying: (names, count) => `${guardrail(count)} bisher beunruhigend: ${names}`,
  guardrailsSafe: (count) => (count === 1 ? 'die Leitplanke ist sicher' : 'alle Leitplanken sind sicher'),
  noTargets: 'Es wurde kein Ziel gesetzt, darum gibt es nichts zu beurteilen.',
}
