import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assurances,
  chartNames,
  chartReasons,
  guardrailLabels,
  locales,
  overallAnswers,
  signalRules,
  sustainCodes,
  targetLabels,
  type VerdictFacts,
  verdictCodes,
  warningCodes,
  words,
} from './index.ts'

const broken = /NaN|undefined|null|Infinity|\[object| {2}|\( | \)| ,| \.|: ;|\(\)/

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const facts: fc.Arbitrary<VerdictFacts> = fc.record({
  code: fc.constantFrom(...verdictCodes),
  metricName: fc.constantFrom('Wi-Fi tickets', 'First response', 'Größe'),
  unit: fc.constantFrom('', 'h', 'min', '%', 'share', 'tickets', 'days'),
  kind: fc.constantFrom('count', 'continuous', 'proportion'),
  direction: fc.constantFrom('increase' as const, 'decrease' as const),
  period: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  baseline: maybe(fc.record({ mean: number })),
  current: maybe(fc.record({ mean: number })),
  difference: maybe(
    fc.record({ value: number, low: number, high: number, level: fc.constantFrom(0.95, 0.99) }),
  ),
  targetValue: maybe(number),
  smallestDetectable: maybe(fc.oneof(number, fc.constant(Number.NaN))),
  pointsShort: maybe(fc.record({ baseline: fc.nat(30), followup: fc.nat(30) })),
  enoughOn: maybe(fc.constantFrom('2026-05-18', '2027-01-01')),
  gapClosed: maybe(number),
  assurance: maybe(fc.constantFrom(...assurances)),
  baselineCount: fc.nat(100),
  followupCount: fc.nat(100),
})

describe.each(locales)('in %s', (locale) => {
  const w = words(locale)
  const isSentence = (text: string) => {
    expect(text).not.toMatch(broken)
    expect(text).toMatch(/^\S.*\.$/u)
  }

  it('every verdict is one clean sentence, whatever is known or missing', () => {
    fc.assert(
      fc.property(facts, (known) => {
        isSentence(w.verdictSentence(known))
        for (const sentence of w.whySentences(known)) isSentence(sentence)
      }),
      { numRuns: 300 },
    )
  })

  it.each(warningCodes)(
    'the warning %s has a heading and a sentence, with and without its numbers',
    (code) => {
      const full = {
        periods: 4,
        names: 'A, B',
        count: 3,
        share: 0.4,
        name: 'Satisfaction',
        date: 'closed',
        judgingOn: '2026-05-18',
        signals: 2,
        points: 5,
        amendments: 2,
        period: 12,
        season: 12,
        metric: 'Response',
        byOn: '2026-04-01',
      }
      for (const params of [{}, full, { ...full, count: 1, points: 1, signals: 1, amendments: 1 }]) {
        const warning = w.warning(code, params)
        isSentence(warning.sentence)
        expect(warning.title).not.toBe('')
      }
    },
  )

  it('a warning it does not know is named, not swallowed', () => {
    expect(w.warning('moon_phase').sentence).toContain('moon_phase')
  })

  it('every label, rule and sustain code has words', () => {
    const texts = [
      ...targetLabels.map(w.targetLabel),
      ...guardrailLabels.map(w.guardrailLabel),
      ...overallAnswers.map(w.overallLabel),
      ...sustainCodes.map(w.sustainLabel),
      ...signalRules.flatMap((rule) => [w.ruleName(rule), w.ruleWhy(rule)]),
      ...assurances.map(w.assurance),
    ]
    for (const text of texts) expect(text).toMatch(/\S/)
  })

  it('every chart has a name and every reason is one clean sentence, with and without its number', () => {
    for (const chart of chartNames) expect(w.analysis.chartName(chart)).toMatch(/\S/)
    for (const reason of chartReasons) isSentence(w.analysis.chartReason(reason, 1234.5))
    for (const state of ['common_cause', 'improvement', 'concern'] as const)
      isSentence(w.analysis.variation(state))
    isSentence(w.analysis.trial)
    isSentence(w.analysis.neutral)
    isSentence(w.analysis.assuranceNeedsStability)
    expect(w.analysis.segment(2)).toContain('2')
  })

  it('every signal says its rule, its side and its points', () => {
    const where = { first: '4 May', last: '15 Jun', count: 7 }
    for (const rule of [...signalRules, 'a_new_rule']) {
      for (const side of ['high', 'low', 'both'] as const) {
        const said = w.analysis.signal({ rule, side, ...where })
        expect(said).not.toMatch(broken)
        expect(said).toContain(w.ruleName(rule))
        expect(said).toContain(w.analysis.side(rule, side))
      }
    }
    expect(w.analysis.side('trend', 'high')).not.toBe(w.analysis.side('shift', 'high'))
    expect(
      w.analysis.signal({ rule: 'outside', side: 'high', first: '4 May', last: '', count: 1 }),
    ).not.toContain('1')
  })

  it('every mixture of targets and guardrails gives one clean sentence', () => {
    const target = fc.record({
      metricName: fc.constantFrom('Response', 'Resolution', 'Wi-Fi tickets'),
      label: fc.constantFrom(...targetLabels),
      changeShare: maybe(fc.double({ min: -1, max: 1, noNaN: true })),
      targetShare: maybe(fc.double({ min: -1, max: 1, noNaN: true })),
    })
    const guardrail = fc.record({
      metricName: fc.constant('Satisfaction'),
      label: fc.constantFrom(...guardrailLabels),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...overallAnswers),
        fc.array(target, { maxLength: 5 }),
        fc.array(guardrail, { maxLength: 3 }),
        (answer, targets, guardrails) => isSentence(w.overallSentence({ answer, targets, guardrails })),
      ),
    )
  })

  it.each(sustainCodes)('%s is one clean sentence, whatever is known or missing', (code) => {
    const bare = { code, metricName: 'Response', unit: 'h', period: 'week' } as const
    isSentence(w.sustainSentence(bare))
    isSentence(
      w.sustainSentence({
        ...bare,
        baselineMean: 8,
        followupMean: 0.75,
        laterMean: 3,
        retained: 0.69,
        pointsShort: 2,
        enoughOn: '2026-05-18',
      }),
    )
  })

  it('points and charts are described in full', () => {
    const point = w.chart.point({
      date: w.date('2026-02-02'),
      value: '8',
      phase: 'followup',
      meaning: 'improvement',
      rules: w.chart.rule('shift'),
      excludedReason: '',
    })
    expect(point).toContain(w.ruleName('shift'))
    expect(point).not.toMatch(broken)
  })
})

it('both languages say different things everywhere', () => {
  const [en, de] = [words('en'), words('de')]
  for (const code of warningCodes) expect(en.warning(code).sentence).not.toBe(de.warning(code).sentence)
  for (const code of verdictCodes) {
    const bare = {
      code,
      metricName: 'X',
      unit: '',
      direction: 'increase',
      period: 'day',
      baseline: null,
      current: null,
    } as const
    expect(en.verdictSentence(bare)).not.toBe(de.verdictSentence(bare))
  }
})
