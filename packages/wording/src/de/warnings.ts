import type { RuleMessages, WarningMessages } from '../catalogue/warnings.ts'

export const warnings: WarningMessages = {
  warning: {
    provisional: () => ({
      title: 'Vorläufig',
      sentence: 'Eine Seite hat weniger als 12 Messpunkte, die Grenzen können sich also noch verschieben.',
    }),
    season_uncovered: () => ({
      title: 'Saison',
      sentence: 'Ausgangs- und Nachmessung decken nicht denselben Teil der Saison ab.',
    }),
    autocorrelation_high: () => ({
      title: 'Ähnliche Nachbarn',
      sentence: 'Benachbarte Messpunkte ähneln einander; das Intervall wurde deshalb verbreitert.',
    }),
    late_step: (read) => ({
      title: 'Späte Wirkung',
      sentence: read.text('periods')
        ? `Die Veränderung zeigt sich erst ${read.text('periods')} Perioden nach Beginn der Nachmessung; die Perioden davor zählen nicht mit.`
        : 'Die Veränderung zeigt sich erst einige Zeit nach Beginn der Nachmessung; die Perioden davor zählen nicht mit.',
    }),
    baseline_not_stable: (read) => ({
      title: 'Ausgangslage nicht stabil',
      sentence: read.text('signals')
        ? `Schon die Ausgangsmessung zeigt Signale (${read.text('signals')}); was vorher normal war, ist unsicher.`
        : 'Schon die Ausgangsmessung zeigt Signale; was vorher normal war, ist unsicher.',
    }),
    season_adjusted: (read) => ({
      title: 'Saison herausgerechnet',
      sentence: `Das Saisonmuster der Ausgangsmessung${
        read.text('period') ? ` über ${read.text('period')} Perioden` : ''
      } wurde vor dem Urteil auf beiden Seiten abgezogen.`,
    }),
    season_needs_two_cycles: (read) => ({
      title: 'Saison zu kurz',
      sentence: `Eine Saison lässt sich erst nach zwei vollen Zyklen herausrechnen${
        read.text('season') && read.text('points')
          ? `; dafür braucht es ${2 * read.count('season')} Punkte, die Ausgangsmessung hat ${read.text('points')}`
          : ''
      }.`,
    }),
    baseline_trend: () => ({
      title: 'Ausgangslage in Bewegung',
      sentence:
        'Schon die Ausgangsmessung stieg oder fiel von selbst; ein Teil des Unterschieds ist vielleicht nicht unser Verdienst.',
    }),
    baseline_constant: () => ({
      title: 'Ausgangslage konstant',
      sentence: 'Alle Werte der Ausgangsmessung sind gleich; bitte prüfen, ob wirklich gemessen wurde.',
    }),
    current_limits_missing: () => ({
      title: 'Keine neuen Grenzen',
      sentence: 'Nach der Einführung gibt es zu wenige Punkte für eigene Grenzen.',
    }),
    target_before_judging: (read) => ({
      title: 'Zieltermin zuerst',
      sentence: `Das Ziel${read.text('metric') ? ` für ${read.text('metric')}` : ''} ist${
        read.date('byOn') ? ` am ${read.date('byOn')}` : ''
      } fällig, also vor dem Urteilstermin.`,
    }),
    overlapping_changes: (read) => ({
      title: 'Gleichzeitige Änderungen',
      sentence: `Eine andere Änderung fiel in dieselbe Zeit${aside(read.text('names'))}; die Wirkungen lassen sich nicht trennen.`,
    }),
    shared_credit: (read) => ({
      title: 'Geteiltes Verdienst',
      sentence: `Eine andere Verbesserung wirkt auf dieselbe Messgröße${aside(read.text('names'))}; der Gewinn gehört beiden.`,
    }),
    amended_contract: (read) => ({
      title: 'Vereinbarung ergänzt',
      sentence: `Die Nachweisvereinbarung wurde nach dem Festlegen ${
        read.count('amendments') > 1 ? `${read.text('amendments')}-mal` : 'einmal'
      } geändert; was vorher vereinbart war, bleibt daneben sichtbar.`,
    }),
    late_contract: (read) => ({
      title: 'Spät festgelegt',
      sentence: `Die Nachweisvereinbarung wurde festgelegt, als ${
        read.text('points')
          ? read.count('points') === 1
            ? 'schon 1 Punkt der Nachmessung bekannt war oder es hätte sein können'
            : `schon ${read.text('points')} Punkte der Nachmessung bekannt waren oder es hätten sein können`
          : 'schon Punkte der Nachmessung bekannt waren oder es hätten sein können'
      }.`,
    }),
    gaps_explained: (read) => ({
      title: 'Nie gemessen',
      sentence: `${read.text('count') || 'Einige'} ${
        read.count('count') === 1 ? 'Zeitraum der Nachmessung wurde' : 'Zeiträume der Nachmessung wurden'
      } nie gemessen${read.text('reason') ? `; als Grund steht da: „${read.text('reason')}“` : ''}.`,
    }),
    zeros_filled_in: (read) => ({
      title: 'Als 0 gezählt',
      sentence: `${read.text('count') || 'Einige'} ${
        read.count('count') === 1 ? 'Zeitraum ohne Messung wurde' : 'Zeiträume ohne Messung wurden'
      } als 0 gezählt, weil die Kennzahl sagt, dass leer 0 bedeutet.`,
    }),
    guardrail_not_shown_safe: (read) => ({
      title: 'Leitplanke',
      sentence: `${read.text('name') || 'Leitplanke'}: kein Schaden zu sehen, aber ein Schaden in der geduldeten Größe hätte unbemerkt bleiben können.`,
    }),
    attribution_disagrees: (read) => ({
      title: 'Zählung nach Datum',
      sentence: `Zählen die Tickets nach ${dayWord(read.text('date'))}, ergibt sich eine andere Antwort.`,
    }),
    attribution_flatters: (read) => ({
      title: 'Bequemes Datum',
      sentence: `Tickets zählen nach ${dayWord(read.text('date'))}; was offen bleibt, steht in keiner Periode. Dieses Datum schmeichelt, der Tag der Eröffnung nicht.`,
    }),
    tickets_left_out: (read) => ({
      title: 'Tickets ausgelassen',
      sentence: `${read.text('count') || 'Einige'} ${read.count('count') === 1 ? 'geschlossenes Ticket sagt' : 'geschlossene Tickets sagen'} nicht, wann das Gemessene endete, und ${read.count('count') === 1 ? 'steht' : 'stehen'} in keiner Zahl.`,
    }),
    open_tickets_hide_value: (read) => ({
      title: 'Länger als bisher',
      sentence: `In ${read.text('count') || 'manchen'} ${read.count('count') === 1 ? 'Periode' : 'Perioden'} fällt die Zahl unter noch offene Tickets: Sie ist länger, als sich heute wissen lässt, darum gibt es keine.`,
    }),
    backlog_starts_empty: (read) => ({
      title: 'Rückstand beginnt leer',
      sentence: `Tickets, die vor dem ${read.date('from') || 'ersten hier'} eröffnet wurden, fehlen in der Quelle; der Rückstand liest sich zu niedrig, bis diese geschlossen wären.`,
    }),
    look_only: () => ({
      title: 'Nur ein Blick',
      sentence:
        'Fenster, die jemand wählt, wenn die Daten schon bekannt sind, lassen sich passend wählen. Dieser Blick öffnet kein Tor und bestätigt nichts.',
    }),
    typed_data: (read) => ({
      title: 'Von Hand eingetragen',
      sentence: `${read.share('share') ? `${read.share('share')} der Messpunkte` : 'Messpunkte'} wurden von Hand eingetragen, nicht aus einer Quelle gelesen.`,
    }),
    definition_changed: () => ({
      title: 'Definition geändert',
      sentence:
        'Die Messgröße war eine Zeit lang anders definiert; vorher und nachher ist nicht ganz dasselbe gemessen.',
    }),
    control_moved: (read) => ({
      title: 'Vergleichsreihe bewegt',
      sentence: `Auch eine unberührte Reihe${aside(read.text('name'))} hat sich bewegt; die Ursache kann woanders liegen.`,
    }),
    excluded_points: (read) => ({
      title: 'Ausgelassene Punkte',
      sentence: `${
        read.count('count') === 1
          ? '1 Messpunkt wurde'
          : `${read.text('count') || 'Einige'} Messpunkte wurden`
      } ausgelassen, jeweils mit Begründung im Verlauf.`,
    }),
    target_inside_interval: () => ({
      title: 'Knapp',
      sentence:
        'Das Intervall reicht auf beide Seiten des Ziels; die andere Antwort ist damit nicht ausgeschlossen.',
    }),
    missing_periods: (read) => ({
      title: 'Lücken',
      sentence: `${
        read.count('count') === 1 ? '1 Periode ist' : `${read.text('count') || 'Einige'} Perioden sind`
      } ohne Messung; für Lücken wurde kein Wert erfunden.`,
    }),
    watch: () => ({
      title: 'Beobachten',
      sentence:
        'Einer der letzten Messpunkte ist auffällig; bei der nächsten Besprechung noch einmal hinsehen.',
    }),
    interim: (read) => ({
      title: 'Zwischenstand',
      sentence: `Dies ist ein Blick vor dem Urteilstermin${aside(read.date('judgingOn'))}; er entscheidet nichts.`,
    }),
  },
  unknown: (code) => ({
    title: 'Mit Vorsicht lesen',
    sentence: `Das Rechenwerk hat einen Hinweis ergänzt, für den diese Fassung keine Worte hat: ${code}.`,
  }),
  assurance: {
    consistent_pass: 'So wie es läuft, ist das Ziel auch künftig in jeder Periode zu erwarten.',
    consistent_fail: 'So wie es läuft, wird das Ziel voraussichtlich in jeder Periode verfehlt.',
    inconsistent:
      'Die übliche Schwankung reicht auf beide Seiten des Ziels; einzelne Perioden treffen es zufällig oder nicht.',
  },
}

export const rules: RuleMessages = {
  name: {
    outside: 'außerhalb der Grenzen',
    shift: 'Verschiebung über 7 Punkte',
    two_of_three: 'zwei von drei nahe einer Grenze',
    trend: 'Trend über 7 Punkte',
    long_run: 'ungewöhnlich lange Folge',
    few_crossings: 'ungewöhnlich wenige Kreuzungen',
    nine_one_side: 'neun auf einer Seite',
    eight_one_side: 'acht auf einer Seite',
    six_in_a_row: 'sechs steigend oder fallend',
    alternating: 'vierzehn im Wechsel',
    two_of_three_beyond_2: 'zwei von drei jenseits von 2 Sigma',
    four_of_five_beyond_1: 'vier von fünf jenseits von 1 Sigma',
    fifteen_within_1: 'fünfzehn innerhalb von 1 Sigma',
    eight_outside_1: 'acht außerhalb von 1 Sigma',
    range_above_limit: 'Schritt über seiner Grenze',
    ewma_outside: 'gewichtetes Mittel außerhalb seiner Grenzen',
    cusum_outside: 'kumulierte Summe außerhalb ihrer Grenzen',
  },
  why: {
    outside:
      'Ein Punkt jenseits einer Grenze kommt in einer stabilen Reihe zufällig auf hundert Punkte weniger als einmal vor.',
    shift:
      'Sieben Punkte in Folge auf einer Seite des Mittels sind unwahrscheinlich, solange das Mittel sich nicht verschoben hat.',
    two_of_three:
      'Zwei von drei benachbarten Punkten liegen im äußeren Drittel zur selben Grenze hin, alle drei auf dieser Seite des Mittels.',
    trend:
      'Sieben Punkte in Folge, jeder höher oder jeder niedriger als der vorige, sind ohne Drift unwahrscheinlich.',
    long_run:
      'Eine Folge auf einer Seite des Medians ist länger, als eine stabile Reihe dieser Länge sie zeigt.',
    few_crossings: 'Die Linie kreuzt den Median seltener, als eine stabile Reihe dieser Länge es täte.',
    nine_one_side:
      'Neun Punkte in Folge auf einer Seite sind unwahrscheinlich, solange das Mittel sich nicht verschoben hat.',
    eight_one_side:
      'Acht Punkte in Folge auf einer Seite sind unwahrscheinlich, solange das Mittel sich nicht verschoben hat.',
    six_in_a_row:
      'Sechs Punkte in Folge, jeder höher oder jeder niedriger als der vorige, sind ohne Drift unwahrscheinlich.',
    alternating: 'Vierzehn Punkte im steten Auf und Ab deuten auf zwei Quellen, die sich abwechseln.',
    two_of_three_beyond_2:
      'Zwei von drei benachbarten Punkten liegen auf derselben Seite jenseits von zwei Sigma.',
    four_of_five_beyond_1:
      'Vier von fünf benachbarten Punkten liegen auf derselben Seite jenseits von einem Sigma.',
    fifteen_within_1: 'Fünfzehn Punkte so nah am Mittel deuten auf zu weite Grenzen oder vermischte Quellen.',
    eight_outside_1: 'Acht Punkte, die alle das Mittel meiden, deuten auf zwei vermischte Quellen.',
    range_above_limit: 'Der Schritt von einem Punkt zum nächsten ist größer als übliche Schritte.',
    ewma_outside:
      'Das Mittel, in dem junge Punkte am meisten wiegen, hat seine Grenzen verlassen: eine kleine, bleibende Verschiebung.',
    cusum_outside:
      'Kleine Abweichungen in eine Richtung haben sich über das Maß des Zufalls hinaus summiert.',
  },
}

function dayWord(date: string): string {
  const words: Record<string, string> = {
    opened: 'dem Tag der Eröffnung',
    responded: 'dem Tag der ersten Antwort',
    resolved: 'dem Tag der Lösung',
    closed: 'dem Tag der Schließung',
  }
  return words[date] ?? 'einem anderen Datum'
}

function aside(text: string): string {
  return text ? ` (${text})` : ''
}
