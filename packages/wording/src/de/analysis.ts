import type { AnalysisMessages } from '../catalogue/analysis.ts'

export const analysis: AnalysisMessages = {
  side: (rule, side) => {
    if (side === 'both') return 'quer zur Mittellinie'
    if (rule === 'trend' || rule === 'six_in_a_row') return side === 'high' ? 'steigend' : 'fallend'
    return side === 'high' ? 'hoch' : 'niedrig'
  },
  signal: ({ name, sideName, first, last, count }) =>
    count === 1
      ? `${first}: ${name}, ${sideName}`
      : `${first} bis ${last}: ${name}, ${sideName}, ${count} Punkte`,
  segment: (number) => `Abschnitt ${number}`,
  noSignal: 'Keine Regel schlägt an: Zu sehen ist übliche Schwankung.',
  tooFewPoints:
    'Zu wenige Punkte für Grenzen: Ab drei gibt es welche, ab zwölf sind sie gefestigt. Über die Schwankung lässt sich noch nichts sagen.',
  trial: 'Grenzen aus weniger als 12 Punkten sind vorläufig; sie können sich noch verschieben.',
  neutral: 'Niemand hat gesagt, welche Richtung besser ist; Signale sind daher weder gut noch schlecht.',
  assuranceNeedsStability:
    'Ob auf das Ziel Verlass ist, wird nicht gesagt, solange der Prozess unruhig ist: erst die Signale klären.',
  secondOpinion:
    'Eine zweite Meinung für langsames Abdriften: Sie vergleicht mit den ersten 12 Punkten jedes Abschnitts und markiert, wo ihre eigenen Grenzen überschritten sind. Das sind Grenzen einer Summe oder eines gewichteten Mittels, darum ist hier keine gezeichnet.',
  chart: {
    xmr: 'XmR-Karte',
    run: 'Verlaufskarte',
    c: 'c-Karte',
    u: 'u-Karte',
    up: 'u′-Karte',
    p: 'p-Karte',
    pp: 'p′-Karte',
    ip: 'I′-Karte',
    g: 'g-Karte',
    t: 't-Karte',
    ewma: 'EWMA, gewichtetes Mittel',
    cusum: 'CUSUM, aufsummierte Abweichung',
  },
  reason: {
    single_values: () => 'Ein Wert je Periode: Die Grenzen kommen aus den Schritten zwischen Nachbarn.',
    ratio_of_sizes: () =>
      'Jeder Wert ist ein Verhältnis anderer Größe; Perioden, hinter denen wenig steht, bekommen weitere Grenzen.',
    counts: () =>
      'Eine Anzahl bei gleicher Gelegenheit je Periode: Die Grenzen kommen aus der Anzahl selbst.',
    counts_vary_more: ({ number }) =>
      `Die Anzahlen schwanken ${number}-mal so stark, wie der Zufall allein es täte; die Grenzen kommen aus den Schritten zwischen Nachbarn.`,
    large_counts: ({ number }) =>
      `Bei ${number} Fällen je Periode wären Grenzen aus der Anzahl allein viel zu eng; sie kommen aus den Schritten zwischen Nachbarn.`,
    few_events: ({ number }) =>
      `Bei ${number} Ereignissen je Periode ist auf keine Grenze Verlass. Eine Messgröße für die Zeit zwischen Ereignissen sähe mehr.`,
    share_of_cases: () => 'Ein Anteil an Fällen: Die Grenzen folgen der Zahl der Fälle je Periode.',
    rate_of_exposure: () => 'Eine Rate: Die Grenzen folgen der Bezugsmenge je Periode.',
    varies_more_than_chance: ({ number }) =>
      `Die Perioden schwanken ${number}-mal so stark, wie der Zufall allein es täte; um so viel sind die Grenzen geweitet.`,
    large_denominators: ({ number }) =>
      `Bei ${number} Fällen je Periode wären einfache Grenzen viel zu eng; sie sind danach geweitet, wie stark die Perioden wirklich schwanken.`,
    no_denominators: () =>
      'Bekannt sind nur die fertigen Verhältnisse, nicht die Zahl der Fälle dahinter; sie gelten daher als einzelne Werte.',
    time_between_events: () =>
      'Zeiten zwischen seltenen Ereignissen: Die Skala ist so gebogen, dass ihre Grenzen gerecht sind.',
    chosen: () => 'Diese Karte wurde gewählt.',
  },
  variation: {
    common_cause: 'Der jüngste Punkt ist übliche Schwankung.',
    improvement: 'Der jüngste Punkt gehört zu einem Signal der Verbesserung.',
    concern: 'Der jüngste Punkt gehört zu einem Signal, das Sorge macht.',
  },
}
