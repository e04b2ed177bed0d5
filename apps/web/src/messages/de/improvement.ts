import type { Messages } from '../en.ts'

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const periodNames = {
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
} as const
const periods = (count: number, period: 'day' | 'week' | 'month') =>
  plural(count, periodNames[period][0], periodNames[period][1])

export const improvement: Messages['improvement'] = {
  crumb: {
    backlog: 'Backlog',
    owner: (name) => `Verantwortlich ${name}`,
    noOwner: 'Noch niemand verantwortlich',
    nextReview: (day) => `Nächste Durchsicht ${day}`,
    reviewOverdue: (day) => `Durchsicht war fällig am ${day}`,
    followsUp: 'Folgt aus',
  },
  standing: {
    notOpened: 'Die sieben Schritte haben noch nicht begonnen.',
    lap: (lap) => `Runde ${lap}`,
    judgedOn: (day) => `beurteilt am ${day}`,
    judgingOn: (day) => `Beurteilung am ${day}`,
    abandoned: (day) => `aufgegeben am ${day}`,
    interim: 'Bisher',
    interimNote: (day) =>
      `Ein Blick vor dem Beurteilungstag, dem ${day}. Er öffnet keinen Schritt: Wer aufhört, sobald es gut aussieht, hält Zufall für Gewinn.`,
    atStep: (step, question) => `Schritt ${step}. ${question}`,
    toBeJudged: 'Der Beurteilungstag ist da. Das Urteil wird in Schritt 6 berechnet.',
    why: {
      rule: 'Schlechter, wenn ein Ziel oder eine Leitplanke schlechter wurde; zu früh, wenn eines zu früh ist; erreicht, wenn alle Ziele erreicht und alle Leitplanken sicher sind; teilweise, wenn einige erreicht oder knapp verfehlt sind; sonst nicht erreicht.',
      inputs: (met) => `Hier: ${met}.`,
      source: (engine, hash) =>
        `Berechnet aus gespeicherten Messungen, Rechenkern ${engine}. Fingerabdruck der Eingaben ${hash}.`,
    },
  },
  status: 'Status',
  laps: {
    label: 'Runden',
    lap: (number) => `Runde ${number}`,
    openNext: (number) => `Runde ${number} beginnen`,
    opened: (number) => `Runde ${number} ist offen.`,
    iterate:
      'Schrittweise mit Rückmeldung vorgehen: Die nächste Runde beginnt mit dem, was diese gelehrt hat.',
  },
  chart: {
    title: 'Der Verlauf jeder Messgröße',
    tabs: 'Messgrößen dieser Runde',
    perPeriod: { day: 'pro Tag', week: 'pro Woche', month: 'pro Monat' },
    lower: 'weniger ist besser',
    higher: 'mehr ist besser',
    legend: 'Formen im Diagramm',
    behind: (count, period) => `${periods(count, period)} dahinter`,
    signals: (count) => plural(count, 'Signal', 'Signale'),
    noSignals: 'Kein Punkt fällt auf.',
    engine: (version) => `Rechenkern ${version}.`,
    interimTab: (word) => `bisher ${word}`,
    interimTitle: 'Zwischenblick',
    notJudged: 'Noch kein Urteil: Die Nachbeobachtung hat noch nicht genug Punkte.',
    tableOf: (name) => `Messungen von ${name}`,
    signalsOf: (name) => `Auffällige Punkte von ${name}`,
  },
  outcome: {
    title: 'Ziele und Leitplanken',
    target: 'Ziel',
    guardrail: 'Leitplanke',
    before: 'Vorher',
    after: 'Nachher',
    agreed: 'Vereinbart',
    harm: 'Geduldeter Schaden',
    course: 'Verlauf',
    seen: 'Was zu sehen wäre',
    verdict: 'Urteil',
    notYet: 'noch nicht',
    mean: { day: 'Tagesmittel', week: 'Wochenmittel', month: 'Monatsmittel' },
    byOn: (day) => `bis ${day}`,
    orLess: (value) => `höchstens ${value}`,
    orMore: (value) => `mindestens ${value}`,
    lowerBy: (value) => `${value} weniger`,
    higherBy: (value) => `${value} mehr`,
    couldBeSeen: (value) => `Eine Veränderung um ${value} wäre zu sehen gewesen.`,
    onlyFrom: (value) => `Erst eine Veränderung um ${value} wäre zu sehen gewesen.`,
    interval: (change, level, low, high) => `${change}, ${level}-Intervall ${low} bis ${high}`,
    isInterim: 'Ein Zwischenblick, nicht das Urteil.',
  },
  missing: {
    title: 'Was fehlt',
    ahead: (day) => `Beurteilt wird am ${day}.`,
    none: 'Es fehlt nichts.',
    go: (step) => `Zu Schritt ${step}`,
    inBacklog: 'Wieder im Backlog:',
    more: (count) => `und ${count} weitere dieser Art`,
  },
  care: {
    title: 'Mit Vorsicht lesen',
    about: (names) => `Betrifft ${names}.`,
    why: {
      provisional:
        'Regel: weniger als 12 Punkte auf einer Seite. Grenzen aus so wenigen Punkten können sich noch deutlich verschieben.',
      baseline_not_stable:
        'Regel: ein Punkt außerhalb der Grenzen, 7 in Folge auf einer Seite des Mittels, 7 steigende oder fallende, oder 2 von 3 nahe einer Grenze, in der Ausgangslage.',
      baseline_trend: 'Regel: Ein Mann-Kendall-Test der Ausgangslage liegt unter 5 %.',
      autocorrelation:
        'Regel: Benachbarte Punkte hängen mit 0,5 oder mehr zusammen. Eine solche Reihe sagt weniger, als ihre Zahl verspricht.',
      late_step: 'Regel: Die Nachbeobachtung teilt sich am besten an einem späteren Punkt als dem ersten.',
      amended_contract: 'Gezählt: geänderte Bedingungen und berichtigte Messungen seit dem Festschreiben.',
      frozen_after_data:
        'Gezählt: Punkte der Nachbeobachtung, die beim Festschreiben schon gespeichert waren.',
      guardrail_not_shown_safe:
        'Regel: kein Signal, aber die kleinste sichtbare Veränderung ist größer als der geduldete Schaden.',
      typed_data: 'Gezählt: von Hand eingetragene Punkte beider Fenster, unter allen.',
      missing_periods:
        'Gezählt: Zeiträume zwischen dem ersten und dem letzten Punkt, die keinen haben. Leer ist nicht null.',
      season: 'Verglichen: welchen Teil der Saison Ausgangslage und Nachbeobachtung umfassen.',
    },
    noSecondReader: {
      title: 'Keine Zweitlesung',
      sentence: 'Dieser Arbeitsbereich arbeitet ohne Zweitlesung; eine Person hat allein entschieden.',
    },
  },
  contract: {
    title: 'Nachweisvereinbarung',
    frozen: (when, by) =>
      `Festgeschrieben ${when} von ${by}, bevor ein Punkt der Nachbeobachtung bekannt war.`,
    frozenAmended: (when, by) =>
      `In der Fassung vom ${when} von ${by}. Zuerst festgeschrieben, bevor ein Punkt der Nachbeobachtung bekannt war.`,
    frozenLate: (when, by, points) =>
      `Festgeschrieben ${when} von ${by}, als ${plural(points, 'Punkt', 'Punkte')} der Nachbeobachtung schon bekannt ${points === 1 ? 'war' : 'waren'}.`,
    baseline: 'Ausgangslage',
    goLive: 'Einführung',
    settling: 'Einschwingen',
    followup: 'Nachbeobachtung',
    judging: 'Beurteilung',
    tolerated: 'Geduldet',
    engine: 'Rechenkern',
    hash: 'Prüfsumme',
    baselineOf: (from, to, count, gaps) =>
      `${from} bis ${to}, ${plural(count, 'Punkt', 'Punkte')}${gaps > 0 ? `, ${plural(gaps, 'Lücke', 'Lücken')}` : ''}`,
    periods,
    periodsFrom: (count, period, day) => `${periods(count, period)} ab ${day}`,
    noSettling: 'keine',
    was: 'war',
    amendments: (count) => (count === 1 ? 'Eine Änderung' : `${count} Änderungen`),
    firstTerms: (label) => `Vor der Änderung lautete die Antwort: ${label}.`,
    fields: {
      goLiveOn: 'Einführung',
      settlingInPeriods: 'Einschwingen',
      followupPeriods: 'Nachbeobachtung',
      judgingOn: 'Beurteilung',
    },
    values: { counts: 'zählt', 'left out': 'ausgelassen' },
  },
  reading: {
    title: 'Zweitlesung',
    readOn: (name, day) => `${name} hat das Urteil am ${day} gelesen.`,
    notOwner: 'Nicht verantwortlich für diese Verbesserung.',
    decision: 'Entscheidung',
    decidedBy: (name, day) => `${name}, ${day}`,
    lesson: 'Lehre',
    alone: 'Ohne Zweitlesung entschieden: Dieser Arbeitsbereich hat sie abgeschaltet.',
  },
  decisions: {
    adopt: 'übernehmen',
    adapt: 'anpassen',
    abandon: 'aufgeben',
    keep_observing: 'weiter beobachten',
  },
  watch: {
    title: 'Wache über die Gewinne',
    check: (number) => `Prüfung ${number}`,
    ran: (day) => `gelaufen ${day}`,
    run: (number) => `Prüfung ${number} ausführen`,
    ranNow: 'Die Prüfung ist gelaufen.',
    next: (relative) =>
      `Die nächste Prüfung ist ${relative} fällig. Nur eine Prüfung, die einen Gewinn ganz oder teilweise verloren sieht, öffnet dies wieder.`,
    dueNow: (number) =>
      `Prüfung ${number} ist fällig. Nur eine Prüfung, die einen Gewinn ganz oder teilweise verloren sieht, öffnet dies wieder.`,
    allRan: 'Alle Prüfungen sind gelaufen.',
    nothing: 'Kein Ziel wurde erreicht, also ist kein Gewinn zu bewachen.',
  },
}
