import { describe, expect, it } from 'vitest'
import { type VerdictFacts, words } from './index.ts'

const wifi: VerdictFacts = {
  code: 'improved_short_of_target',
  metricName: 'Wi-Fi tickets',
  unit: 'tickets',
  kind: 'count',
  direction: 'decrease',
  period: 'week',
  baseline: { mean: 79.83333333 },
  current: { mean: 28.0833333 },
  targetValue: 24,
}
const response: VerdictFacts = {
  ...wifi,
  code: 'improved_target_met',
  metricName: 'First response',
  unit: 'h',
  kind: 'continuous',
  baseline: { mean: 8.0214 },
  current: { mean: 0.7511 },
  targetValue: 1,
}

describe('a verdict in one sentence', () => {
  it('says that a real gain fell short of its target', () => {
    expect(words('en').verdictSentence(wifi)).toBe(
      'Wi-Fi tickets fell from 80 to 28 a week, a real and lasting change, but the target was 24.',
    )
    expect(words('de').verdictSentence({ ...wifi, metricName: 'WLAN-Tickets' })).toBe(
      'WLAN-Tickets: von 80 auf 28 pro Woche gesunken, eine echte und anhaltende Veränderung, aber das Ziel war 24.',
    )
  })

  it('says that its means are those without the season, where one was taken out', () => {
    const seasonal = { ...wifi, warnings: [{ code: 'season_adjusted' }] }
    expect(words('en').verdictSentence(seasonal)).toContain('from 80 to 28 a week (season taken out), a real')
    expect(words('de').verdictSentence(seasonal)).toContain('von 80 auf 28 pro Woche (ohne die Saison)')
  })

  it('tells hours below one as minutes', () => {
    expect(words('en').verdictSentence(response)).toBe(
      'First response fell from 8\u00a0h to 45\u00a0min, a real and lasting change that meets the target of 1\u00a0h.',
    )
  })

  it('never rounds a missed target into a met one', () => {
    const close = { ...wifi, current: { mean: 24.3 } }
    expect(words('en').verdictSentence(close)).toContain('to 24.3 a week')
    expect(words('de').verdictSentence(close)).toContain('auf 24,3 pro Woche')
  })

  it('says how many points are missing and by when they can be there', () => {
    const early: VerdictFacts = {
      ...wifi,
      code: 'insufficient_data',
      pointsShort: { baseline: 0, followup: 4 },
      enoughOn: '2026-05-18',
    }
    expect(words('en').verdictSentence(early)).toBe(
      'It is too early to judge Wi-Fi tickets: 4 more follow-up weeks are needed, which can be there by 18 May 2026.',
    )
    expect(words('en').verdictSentence({ ...early, pointsShort: { baseline: 0, followup: 1 } })).toContain(
      '1 more follow-up week is needed',
    )
  })

  it('says the smallest change that could have been seen', () => {
    const nothing: VerdictFacts = { ...wifi, code: 'no_signal', smallestDetectable: 7.2341 }
    expect(words('en').verdictSentence(nothing)).toContain(
      'a change smaller than 7.2 could easily have gone unseen',
    )
    expect(words('de').verdictSentence(nothing)).toContain('weniger als 7,2 Unterschied')
  })

  it('says that a target was met before anything changed', () => {
    const there: VerdictFacts = { ...wifi, code: 'no_signal', label: 'already_there' }
    expect(words('en').verdictSentence(there)).toContain('met the target of 24 before go-live and after it')
  })
})

describe('the overall answer', () => {
  it('tells the chapter’s own example as partly there', () => {
    const facts = {
      answer: 'partly_there',
      targets: [
        { metricName: 'Response', label: 'met' },
        { metricName: 'Resolution', label: 'met' },
        { metricName: 'Wi-Fi tickets', label: 'short', changeShare: -0.65, targetShare: -0.7 },
      ],
    } as const
    expect(words('en').overallLabel(facts.answer)).toBe('Partly there')
    expect(words('en').overallSentence(facts)).toBe(
      'Response and Resolution met their targets; Wi-Fi tickets fell by 65\u00a0%, short of the 70\u00a0% agreed.',
    )
    expect(words('de').overallSentence(facts)).toBe(
      'Ziel erreicht bei Response und Resolution; Wi-Fi tickets um 65\u00a0% gesunken, weniger als die vereinbarten 70\u00a0%.',
    )
  })
})

describe('numbers', () => {
  it.each([
    [0.75, 'h', '45\u00a0min', '45\u00a0min'],
    [8, 'hours', '8\u00a0h', '8\u00a0h'],
    [36, 'h', '36\u00a0h', '36\u00a0h'],
    [0.654, 'share', '65\u00a0%', '65\u00a0%'],
    [95.25, '%', '95.3\u00a0%', '95,3\u00a0%'],
    [-3.5, '', '−3.5', '−3,5'],
    [12345, '', '12,345', '12.345'],
  ])('writes %d %s as %s in English and %s in German', (value, unit, english, german) => {
    expect(words('en').value(value, unit)).toBe(english)
    expect(words('de').value(value, unit)).toBe(german)
  })
})

describe('a region', () => {
  it('writes dates and numbers as there, in the same words', () => {
    expect(words('en').date('2026-05-18')).toBe('18 May 2026')
    expect(words('en', 'en-US').date('2026-05-18')).toBe('May 18, 2026')
    expect(words('de', 'de-CH').number(1234567, 0)).not.toBe(words('de').number(1234567, 0))
    expect([words('en').tag, words('en', 'en-US').tag, words('de').tag]).toEqual(['en-GB', 'en-US', 'de-DE'])
    const said = (region: string) => words('en', region).verdictSentence(wifi)
    expect(said('en-US')).toBe(said('en-GB'))
  })
})

describe('changes of a percentage', () => {
  const waits: VerdictFacts = {
    code: 'no_signal',
    metricName: 'Waits over four hours',
    unit: '%',
    direction: 'decrease',
    period: 'month',
    baseline: { mean: 10.9 },
    current: { mean: 11.7 },
    difference: { value: 1, low: -15, high: 17 },
    smallestDetectable: 20,
  }

  it('are told in percentage points, so that nobody takes them for shares of the baseline', () => {
    expect(words('en').verdictSentence(waits)).toContain('smaller than 20\u00a0percentage points')
    expect(words('en').whySentences(waits)[1]).toBe(
      'The difference is 1\u00a0percentage point, 95\u00a0% interval −15 to 17\u00a0percentage points.',
    )
    expect(words('de').change(0.125, 'share')).toBe('13\u00a0Prozentpunkte')
    expect(words('en').change(2.5, 'h')).toBe('2.5\u00a0h')
  })

  it('says one point in the singular, in both languages', () => {
    expect(words('en').change(1, '%')).toBe('1\u00a0percentage point')
    expect(words('de').change(-0.01, 'share')).toBe('−1\u00a0Prozentpunkt')
    expect(words('en').change(1.2, '%')).toBe('1.2\u00a0percentage points')
    expect(words('de').change(11, '%')).toBe('11\u00a0Prozentpunkte')
  })

  it('never rounds a bound of the interval onto zero', () => {
    const close = { ...waits, difference: { value: -7.2, low: -14.8, high: 0.04 } }
    expect(words('en').whySentences(close)[1]).toContain('to 0.04\u00a0percentage points')
  })

  it('names the half of the rule that is missing', () => {
    expect(words('en').whySentences(waits)[0]).toContain('here it includes zero')
    const clear = { ...waits, difference: { value: 3, low: 1, high: 5 } }
    expect(words('en').whySentences(clear)[0]).toContain('no lasting signal on that side')
    expect(words('de').whySentences(clear)[0]).toContain('kein anhaltendes Signal')
  })

  it('does not say that an interval excludes zero which holds it', () => {
    for (const code of [
      'improved_target_met',
      'improved_short_of_target',
      'improved_no_target',
      'worse',
    ] as const) {
      expect(words('en').whySentences({ ...waits, code })[0]).toContain('includes zero, but')
      expect(words('de').whySentences({ ...waits, code })[0]).toContain('schließt die Null ein, aber')
    }
  })

  it('has words for everything the engine warns of', () => {
    for (const code of ['season_adjusted', 'baseline_trend', 'baseline_constant', 'current_limits_missing']) {
      expect(words('en').warning(code, { period: 12 }).title).not.toBe('Read with care')
      expect(words('de').warning(code, { period: 12 }).sentence).not.toContain(code)
    }
  })
})

describe('an engine that weighs evidence', () => {
  const met: VerdictFacts = { ...response, difference: { value: -7.2, low: -7.5, high: -6.9 } }
  const why = (code: VerdictFacts['code'], log10: number | null, confirmed = false) =>
    words('en').whySentences({ ...met, code, evidence: { log10, confirmed } })

  it('says how many times better a lasting change explains the numbers', () => {
    expect(why('improved_target_met', Math.log10(25), true).slice(0, 2)).toEqual([
      'A lasting gain explains these numbers 25 times better than no change does (3.5 times is asked), the latest points keep it, and the mean is at or beyond the target.',
      'From 10 times on the claim is confirmed: it may be told before the judging date too.',
    ])
    expect(why('worse', 5)[0]).toContain('more than 1,000 times better')
    expect(why('worse', Math.log10(3.5))[0]).toContain(' 3.5 times better')
    expect(why('worse', Math.log10(9.96))[1]).toContain('honest only on the judging date')
    expect(why('already_improving', Math.log10(0.657))[0]).toContain('0.65 times better')
  })

  it('says why nothing is claimed', () => {
    expect(why('no_signal', Math.log10(3.49))[0]).toContain('3.4 times better')
    expect(why('no_signal', -0.2)[0]).toContain('No change explains')
    expect(why('no_signal', 1)[0]).toContain('do not keep it')
    expect(why('unstable', 1)[0]).toContain('both sides')
    expect(why('improved_no_target', null)[0]).toContain('do not vary')
    expect(words('de').whySentences({ ...met, evidence: { log10: 1, confirmed: true } })[0]).toContain(
      '10-mal so gut wie keine Veränderung',
    )
  })

  it('an early look leans, and claims nothing', () => {
    expect(words('en').verdictSentence({ ...response, lean: 'promising' })).toBe(
      'So far First response fell from 8\u00a0h to 45\u00a0min. That is promising; whether it is a lasting change is said on the judging date.',
    )
    expect(words('de').verdictSentence({ ...response, code: 'worse', lean: 'worrying' })).toContain(
      'beunruhigend',
    )
    expect(words('de').leanLabel('promising')).toBe('vielversprechend, abwarten')
    const facts = {
      answer: 'too_early' as const,
      targets: [
        { metricName: 'Response', label: 'too_early' as const, lean: 'promising' as const },
        { metricName: 'Wi-Fi', label: 'too_early' as const, lean: 'worrying' as const },
        { metricName: 'Resolution', label: 'too_early' as const },
      ],
      guardrails: [
        { metricName: 'Cost', label: 'too_early' as const, lean: 'worrying' as const },
        { metricName: 'Staff', label: 'too_early' as const, lean: 'promising' as const },
      ],
    }
    expect(words('en').overallSentence(facts)).toBe(
      'Wi-Fi looks worrying so far; Response looks promising so far; it is too early to judge Resolution; the guardrail Cost looks worrying so far; the guardrail Staff looks good so far.',
    )
    expect(words('de').overallSentence(facts)).toContain('Leitplanke bisher beunruhigend: Cost')
  })
})
