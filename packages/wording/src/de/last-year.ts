import type { LastYearMessages } from '../catalogue/last-year.ts'

export const lastYear: LastYearMessages = {
  compared: ({ before, after, from, to }) =>
    `Neben denselben Zeiträumen ein Jahr zuvor (${from} bis ${to}) ging das Mittel von ${before} auf ${after}.`,
  reason: {
    changed: ({ difference, low, high, usual }) =>
      `Der Unterschied ist echt: ${difference}, sicher zwischen ${low} und ${high}${
        usual ? `; von Jahr zu Jahr waren es vor der Änderung ${usual}` : ''
      }.`,
    changes_anyway: ({ difference, usual }) =>
      `Der Unterschied ist ${difference}, aber schon vor der Änderung waren es von Jahr zu Jahr ${usual}; mehr lässt sich nicht sagen.`,
    one_year_only: ({ difference }) =>
      `Der Unterschied ist ${difference}, aber es gibt nur ein früheres Jahr; wie viel sich von Jahr zu Jahr ohnehin ändert, lässt sich nicht wissen.`,
    not_certain: ({ low, high }) =>
      `Das kann Zufall sein: Der wahre Unterschied kann überall zwischen ${low} und ${high} liegen.`,
  },
}
