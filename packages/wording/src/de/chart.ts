import type { ChartMessages } from '../catalogue/chart.ts'

const periods = { day: ['Tag', 'Tage'], week: ['Woche', 'Wochen'], month: ['Monat', 'Monate'] } as const

export const chart: ChartMessages = {
  mean: (value) => `Mittel ${value}`,
  upperLimit: (value) => `obere Grenze ${value}`,
  lowerLimit: (value) => `untere Grenze ${value}`,
  baselineUpperLimit: 'frühere obere Grenze',
  baselineLowerLimit: 'frühere untere Grenze',
  baseline: 'Ausgangslage',
  baselineOf: (count, period) => `Ausgangslage, ${count} ${periods[period][count === 1 ? 0 : 1]}`,
  settlingIn: 'Einschwingen',
  otherChange: 'andere Änderung',
  noData: 'keine Daten',
  noPoints: 'Noch keine Messwerte',
  goLive: 'Einführung',
  judgingDate: 'Urteilstermin',
  judged: 'Beurteilt',
  target: 'Ziel',
  lowerIsBetter: 'niedriger ist besser',
  higherIsBetter: 'höher ist besser',
  meaning: {
    common: 'übliche Schwankung',
    improvement: 'Signal einer Verbesserung',
    concern: 'Warnsignal',
    settling: 'Einschwingen',
    notMature: 'noch nicht reif',
    excluded: 'ausgelassen',
  },
  legendMean: 'Mittel',
  legendLimits: 'Grenzen',
  legendCarried: 'Grenze der Ausgangslage',
  phase: {
    before: 'vor der Ausgangslage',
    baseline: 'Ausgangslage',
    between: 'zwischen Ausgangslage und Nachmessung',
    settling: 'Einschwingen',
    followup: 'Nachmessung',
    later: 'später',
  },
  columns: {
    date: 'Periode ab',
    value: 'Wert',
    phase: 'Abschnitt',
    signal: 'Signal',
    rules: 'Regeln',
    note: 'Anmerkung',
  },
  point: (t) =>
    `${t.date}: ${t.value}, ${t.phase === 'settling' ? 'Einschwingen' : `${chart.phase[t.phase]}, ${chart.meaning[t.meaning]}`}${
      t.rules ? ` (${t.rules})` : ''
    }${t.excludedReason ? `, ${t.excludedReason}` : ''}`,
  description: (t) => {
    if (t.pointCount === 0) return `${t.title}: noch keine Messwerte.`
    const parts = [
      `Prozessregelkarte zu ${t.title}, ${t.points} ${periods[t.period][t.pointCount === 1 ? 0 : 1]}, ${t.from} bis ${t.until}${
        t.neutral ? '' : t.lowerIsBetter ? '; niedriger ist besser' : '; höher ist besser'
      }.`,
      ...t.segments.map((s) => `${s.label}: Mittel ${s.centre}, Grenzen ${s.lower} bis ${s.upper}.`),
    ]
    if (t.target) parts.push(`Ziel: ${t.target}.`)
    if (t.goLive) parts.push(`Einführung am ${t.goLive}.`)
    if (t.judging) parts.push(`${t.judged ? 'Beurteilt am' : 'Zu beurteilen am'} ${t.judging}.`)
    parts.push(
      `${t.improvement} ${t.improvement === 1 ? 'Punkt zeigt' : 'Punkte zeigen'} eine Verbesserung, ${t.concern} ${t.concern === 1 ? 'ist ein Warnsignal' : 'sind Warnsignale'}.`,
    )
    if (t.hollow)
      parts.push(`${t.hollow} ${t.hollow === 1 ? 'Punkt ist' : 'Punkte sind'} hohl: noch nicht reif.`)
    if (t.changes.length > 0) parts.push(`Andere Änderungen: ${t.changes.join('; ')}.`)
    return parts.join(' ')
  },
}
