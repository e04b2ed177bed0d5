import * as engine from '../src/index.ts'

type Numbers = readonly number[]

/** Every public function that takes a series, called with one or two lists of numbers. */
export const doors: Readonly<Record<string, (a: Numbers, b: Numbers) => unknown>> = {
  xmrLimits: (a) => engine.xmrLimits(a),
  xmrForms: (a) => engine.xmrForms(a),
  'xmrChart, frozen, with a target': (a) =>
    engine.xmrChart(a, { improvement: 'increase', target: 5, fixAfter: 4 }),
  'xmrChart, two phases': (a) =>
    engine.xmrChart(a, { phaseStarts: [3], screen: false, twoOfThree: 'any-third' }),
  markSeries: (a) => engine.markSeries(a, new Uint16Array(a.length)),
  stream: (a) => {
    const stream = new engine.XmrStream({ freezeAfter: 5 })
    return a.map((value) => stream.push(value))
  },
  ...Object.fromEntries(
    (['run', 'i', 'mr', 'c', 'g', 't'] as const).map((kind) => [
      `${kind} chart`,
      (a: Numbers) => engine.controlChart({ kind, values: a }),
    ]),
  ),
  ...Object.fromEntries(
    (['u', 'up', 'p', 'pp', 'ip'] as const).map((kind) => [
      `${kind} chart`,
      (a: Numbers, b: Numbers) => engine.controlChart({ kind, values: a, denominators: b }),
    ]),
  ),
  ...Object.fromEntries(
    (['xbar', 's'] as const).map((kind) => [
      `${kind} chart`,
      (a: Numbers) => engine.controlChart({ kind, values: a, subgroups: a.map((_, i) => Math.floor(i / 2)) }),
    ]),
  ),
  ewmaChart: (a) => engine.ewmaChart(a, { baseline: 4 }),
  cusumChart: (a) => engine.cusumChart(a, { baseline: 4 }),
  'recommendChart, share': (a, b) => engine.recommendChart('proportion', a, b),
  'recommendChart, count': (a) => engine.recommendChart('count', a, null),
  nelsonRules: (a) => engine.nelsonRules(a, { centre: 1, sigma: 1 }),
  westernElectricRules: (a) => engine.westernElectricRules(a, { centre: 1, sigma: 1 }),
  autocorrelation: (a) => engine.autocorrelation(a),
  beforeAfterMeans: (a, b) => engine.beforeAfterMeans(a, b),
  bootstrapMeanDifference: (a, b) => engine.bootstrapMeanDifference(a, b, { resamples: 100 }),
  capability: (a) => engine.capability(a, { lower: -1, upper: 3 }),
  changePoints: (a) => engine.changePoints(a, { minSegment: 2 }),
  controlSeries: (a, b) => engine.controlSeries({ before: a, after: a, controlBefore: b, controlAfter: b }),
  interruptedSeries: (a) => engine.interruptedSeries({ values: a, firstAfter: 4 }),
  interruptedCounts: (a) => engine.interruptedCounts(a, 4),
  likeliestChange: (a) => engine.likeliestChange(a),
  regression: (a, b) => engine.regression(engine.powersOf(b, 1), a),
  seasonality: (a) => engine.seasonality(a, 3),
  structuralBreaks: (a) => engine.structuralBreaks(a, 0.2),
  summary: (a) => engine.summary(a),
  trendTest: (a) => engine.trendTest(a),
  errorBudget: (a, b) => engine.errorBudget({ bad: a, total: b }, 0.99),
  rollingBudgets: (a, b) => engine.rollingBudgets({ bad: a, total: b }, 0.99, 3),
  burnRates: (a, b) => engine.burnRates({ bad: a, total: b }, 0.99, 3),
  burnAlerts: (a, b) =>
    engine.burnAlerts({ bad: a, total: b }, { target: 0.99, bucketMinutes: 5, periodDays: 28 }),
  timeSlices: (a, b) => engine.timeSlices({ bad: a, total: b }, 0.99),
  forecastExhaustion: (a, b) => engine.forecastExhaustion({ bad: a, total: b }, 0.99, 10),
}
