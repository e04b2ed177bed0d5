import type { VerdictMessages, VerdictText } from '../catalogue/verdict.ts'

const weeks = { day: ['Tag', 'Tage'], week: ['Woche', 'Wochen'], month: ['Monat', 'Monate'] } as const
const real = 'eine echte und anhaltende Veränderung'

/** Names may be singular or plural, so German puts them before a colon instead of conjugating with them. */
export const verdict: VerdictMessages = {
  fromTo: (from, to, seasonTakenOut) => `von ${from} auf ${to}${seasonTakenOut ? ' (ohne die Saison)' : ''}`,
  perPeriod: { day: 'pro Tag', week: 'pro Woche', month: 'pro Monat' },
  missingBaseline: (count, shown, period) => `noch ${shown} ${form(count, period)} Ausgangsmessung`,
  missingFollowup: (count, shown, period) => `noch ${shown} ${form(count, period)} Nachmessung`,
  sentence: {
    improved_target_met: (t) =>
      `${moved(t)}, ${real}; das Ziel${t.target ? ` von ${t.target}` : ''} ist erreicht.`,
    improved_short_of_target: (t) =>
      t.target
        ? `${moved(t)}, ${real}, aber das Ziel war ${t.target}.`
        : `${moved(t)}, ${real}, aber nicht bis zum Ziel.`,
    improved_no_target: (t) =>
      `${moved(t)}, ${real}; ein Ziel fehlt, darum lässt sich nicht sagen, ob das reicht.`,
    no_signal: (t) =>
      `${t.name}: kein Beleg für eine anhaltende Veränderung${beforeAfter(t)}${
        t.smallest ? `; weniger als ${t.smallest} Unterschied hätte leicht unbemerkt bleiben können` : ''
      }.`,
    insufficient_data: (t) =>
      `${t.name}: zu früh für ein Urteil, es ${t.missing ? `braucht ${t.missing}` : 'gibt zu wenige Messpunkte'}${
        t.by ? `, frühestens vollständig am ${t.by}` : ''
      }.`,
    already_improving: (t) =>
      `${t.name}: schon vor der Einführung im Aufwind; ${
        t.fromTo ? `die Bewegung ${t.fromTo}` : 'was danach kam,'
      } lässt sich von diesem Trend nicht unterscheiden.`,
    unstable: (t) =>
      `${t.name}: nach der Einführung Ausschläge in beide Richtungen${beforeAfter(t)}; vor einem Urteil die Ursache klären.`,
    worse: (t) => `${moved(t)}, ${real} zum Schlechteren.`,
  },
  alreadyThere: (t) =>
    `${t.name}: das Ziel${t.target ? ` von ${t.target}` : ''} war vor und nach der Einführung erreicht${beforeAfter(t)}; eine anhaltende Veränderung ist nicht belegt.`,
  sustain: {
    gain_held: (t) =>
      `${t.name}: der Gewinn hält${t.later ? ` (jetzt ${t.later}${t.before ? `, vor der Verbesserung ${t.before}` : ''})` : ''}.`,
    gain_partly_lost: (t) =>
      `${t.name}: ein Teil des Gewinns ist verloren${course(t)}${t.retained ? `; ${t.retained} davon bleiben` : ''}.`,
    gain_lost: (t) => `${t.name}: der Gewinn ist verloren${course(t)}.`,
    insufficient_data: (t) =>
      `${t.name}: zu früh, um zu sagen, ob der Gewinn hält${t.missing ? `; es braucht ${t.missing}` : ''}${
        t.by ? `, frühestens vollständig am ${t.by}` : ''
      }.`,
  },
  sustainLabel: {
    gain_held: 'gehalten',
    gain_partly_lost: 'teilweise verloren',
    gain_lost: 'verloren',
    insufficient_data: 'zu früh',
  },
  targetLabel: {
    met: 'erreicht',
    short: 'verfehlt',
    too_early: 'zu früh',
    no_evidence: 'kein Beleg',
    not_ours: 'nicht unser Verdienst',
    already_there: 'schon erreicht gewesen',
    unstable: 'unbeständig',
    worse: 'schlechter',
  },
  leaning: {
    promising: (t) =>
      `${moved(t)}, bisher. Das ist vielversprechend; ob es eine anhaltende Veränderung ist, zeigt erst der Beurteilungstag.`,
    worrying: (t) =>
      `${moved(t)}, bisher. Das ist beunruhigend: die Ursache schon jetzt suchen; ob es anhält, zeigt erst der Beurteilungstag.`,
  },
  leanLabel: { promising: 'vielversprechend, abwarten', worrying: 'beunruhigend, abwarten' },
}

function moved(t: VerdictText): string {
  const verb = t.move < 0 ? 'gesunken' : t.move > 0 ? 'gestiegen' : 'verändert'
  return t.fromTo ? `${t.name}: ${t.fromTo} ${verb}` : `${t.name}: verändert`
}

function beforeAfter(t: VerdictText): string {
  return t.from && t.to ? ` (vorher ${t.from}, nachher ${t.to})` : ''
}

function course(t: { before: string; after: string; later: string }): string {
  if (!t.later || !t.after) return ''
  return ` (${t.before ? `von ${t.before} auf ${t.after}` : t.after}, jetzt ${t.later})`
}

function form(count: number, period: 'day' | 'week' | 'month'): string {
  return weeks[period][count === 1 ? 0 : 1]
}
