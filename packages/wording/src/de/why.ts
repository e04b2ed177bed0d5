import type { WhyMessages } from '../catalogue/why.ts'

export const why: WhyMessages = {
  rule: {
    insufficient_data:
      'Ein Urteil braucht mindestens 8 Punkte der Ausgangsmessung und 6 der Nachmessung, und zwei volle Saisons, wenn eine Saison angegeben ist.',
    no_signal:
      'Eine Veränderung zählt nur, wenn die Regelkarte ein anhaltendes Signal zeigt und das Intervall des Unterschieds die Null ausschließt; hier fehlt mindestens eines von beiden.',
    improved_target_met:
      'Die Regelkarte zeigt ein anhaltendes Signal auf der guten Seite, das Intervall des Unterschieds schließt die Null aus, und das Mittel erreicht das Ziel.',
    improved_short_of_target:
      'Die Regelkarte zeigt ein anhaltendes Signal auf der guten Seite und das Intervall des Unterschieds schließt die Null aus, aber das Mittel liegt auf der falschen Seite des Ziels.',
    improved_no_target:
      'Die Regelkarte zeigt ein anhaltendes Signal auf der guten Seite und das Intervall des Unterschieds schließt die Null aus; ein Ziel zum Vergleichen fehlt.',
    already_improving:
      'Die Ausgangsmessung bewegte sich schon in die gute Richtung, dieser Trend erklärt mindestens die Hälfte des Unterschieds, und darüber hinaus zeigt sich keine Wirkung.',
    unstable:
      'Die Nachmessung zeigt anhaltende Signale auf beiden Seiten der Ausgangslage; ein einzelnes Mittel kann nicht für sie stehen.',
    worse:
      'Die Regelkarte zeigt ein anhaltendes Signal auf der schlechten Seite und das Intervall des Unterschieds schließt die Null aus.',
  },
  ruleByChartAlone: {
    improved_target_met:
      'Das Intervall des Unterschieds schließt die Null ein, aber das Signal auf der guten Seite ist so deutlich, dass es entscheidet, und das Mittel erreicht das Ziel.',
    improved_short_of_target:
      'Das Intervall des Unterschieds schließt die Null ein, aber das Signal auf der guten Seite ist so deutlich, dass es entscheidet; das Mittel liegt auf der falschen Seite des Ziels.',
    improved_no_target:
      'Das Intervall des Unterschieds schließt die Null ein, aber das Signal auf der guten Seite ist so deutlich, dass es entscheidet; ein Ziel zum Vergleichen fehlt.',
    worse:
      'Das Intervall des Unterschieds schließt die Null ein, aber das Signal auf der schlechten Seite ist so deutlich, dass es entscheidet.',
  },
  lacking: {
    interval:
      'Eine Veränderung zählt nur, wenn die Regelkarte ein anhaltendes Signal zeigt und das Intervall des Unterschieds die Null ausschließt; hier schließt es sie ein.',
    signal:
      'Eine Veränderung zählt nur, wenn die Regelkarte ein anhaltendes Signal zeigt und das Intervall des Unterschieds die Null ausschließt; das tut es hier, aber die Regelkarte zeigt auf dieser Seite kein anhaltendes Signal.',
  },
  evidence: {
    rule: {
      no_signal: (times) =>
        `Eine anhaltende Veränderung erklärt diese Zahlen ${times} so gut wie keine Veränderung; damit sie zählt, müsste es 3,5-mal sein.`,
      improved_target_met: (times) =>
        `Ein anhaltender Gewinn erklärt diese Zahlen ${times} so gut wie keine Veränderung (verlangt ist 3,5-mal), die letzten Punkte halten ihn, und das Mittel erreicht das Ziel.`,
      improved_short_of_target: (times) =>
        `Ein anhaltender Gewinn erklärt diese Zahlen ${times} so gut wie keine Veränderung (verlangt ist 3,5-mal), und die letzten Punkte halten ihn, aber das Mittel liegt auf der falschen Seite des Ziels.`,
      improved_no_target: (times) =>
        `Ein anhaltender Gewinn erklärt diese Zahlen ${times} so gut wie keine Veränderung (verlangt ist 3,5-mal), und die letzten Punkte halten ihn; ein Ziel zum Vergleichen fehlt.`,
      already_improving: (times) =>
        `Die Ausgangsmessung bewegte sich schon in die gute Richtung; setzt man diesen Trend fort, erklärt ein Gewinn die Zahlen ${times} so gut wie keiner, und verlangt ist 3,5-mal.`,
      worse: (times) =>
        `Ein anhaltender Verlust erklärt diese Zahlen ${times} so gut wie keine Veränderung (verlangt ist 3,5-mal), und die letzten Punkte halten ihn.`,
    },
    notKept: (times) =>
      `Eine Veränderung erklärt diese Zahlen ${times} so gut wie keine Veränderung, aber die letzten Punkte halten sie nicht.`,
    none: 'Keine Veränderung erklärt diese Zahlen mindestens so gut wie eine anhaltende Veränderung.',
    confirmed:
      'Ab 10-mal ist die Aussage bestätigt: Sie darf auch vor dem Beurteilungstag weitergegeben werden.',
    forTheDate:
      'Unter 10-mal ist eine solche Aussage nur am Beurteilungstag ehrlich, nicht bei einem früheren Blick.',
    moreThan: (times) => `mehr als ${times}-mal`,
    times: (times) => `${times}-mal`,
    noVariation: 'Die Zahlen schwanken auf keiner Seite; darum zählt nur ihr Unterschied.',
  },
  difference: (change, level, low, high) =>
    `Der Unterschied beträgt ${change}, ${level}-Intervall ${low} bis ${high}.`,
  closed: (share) => `${share} des Weges von der Ausgangslage zum Ziel sind geschafft.`,
  counts: (baseline, followup) =>
    `Grundlage: ${baseline} Punkte der Ausgangsmessung und ${followup} der Nachmessung.`,
  targetOf: (text, direction) => (direction === 'decrease' ? `höchstens ${text}` : `mindestens ${text}`),
}
