/** Tickets by category, and small experiments on one of them. */
export const trends = {
  title: 'Tickets by category',
  empty: 'No ticket of these weeks carries it. Import tickets, or choose another attribute.',
  caption: (attribute: string, from: string, to: string) =>
    `Tickets by ${attribute}, ${from} to ${to}; days that are over and nearly all closed.`,
  first: (category: string) => `Look first at ${category}: it brings most more.`,
  noneRises: (tested: number) =>
    `None of ${tested} categories rises more than chance and the days of the week explain.`,
  category: 'Category',
  tickets: 'Tickets',
  cumulative: 'With those above',
  weeks: 'Week by week',
  trend: 'Trend',
  percent: (number: string) => `${number} %`,
  trends: { rises: 'rises', falls: 'falls', none: 'no trend', too_few: 'too few' },
  rule: (tested: number) =>
    `A trend is told by the seasonal Kendall test, each weekday compared with itself, with Holm’s adjustment for the ${tested} categories that were looked at. The tick on each bar stands at its share with all more frequent ones.`,
  judging: (on: string, days: number) => `Earliest honest judging date: ${on}, after ${days} days.`,
  neverShown: 'A change of this size would hardly be shown by this category. Choose a larger one.',
  baseline: (from: string, to: string, days: number, mean: string) =>
    `Baseline: ${from} to ${to}, ${days} days, ${mean} tickets a day; days of the week respected.`,
  target: (target: string) => `Target: ${target} tickets a day.`,
  reduction: 'Fewer tickets, in per cent',
  sentence: 'What you try, in one sentence',
  sample: (category: string) => `Fewer tickets of ${category}`,
}
