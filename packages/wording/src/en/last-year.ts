import type { LastYearMessages } from '../catalogue/last-year.ts'

export const lastYear: LastYearMessages = {
  compared: ({ before, after, from, to }) =>
    `Beside the same periods a year earlier (${from} to ${to}) the mean went from ${before} to ${after}.`,
  reason: {
    changed: ({ difference, low, high, usual }) =>
      `That is a real difference: ${difference}, surely between ${low} and ${high}${
        usual ? `; from year to year it had differed by ${usual} before the change` : ''
      }.`,
    changes_anyway: ({ difference, usual }) =>
      `It differs by ${difference}, but it had already differed by ${usual} from year to year before the change; more than that cannot be told.`,
    one_year_only: ({ difference }) =>
      `It differs by ${difference}, but there is only one earlier year, and how much it differs from year to year anyway cannot be known.`,
    not_certain: ({ low, high }) =>
      `That may be chance: the true difference can lie anywhere between ${low} and ${high}.`,
  },
}
