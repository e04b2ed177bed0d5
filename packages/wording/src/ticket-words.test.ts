import { describe, expect, it } from 'vitest'
import { locales, words } from './index.ts'

const hollow = (
  reason: 'running' | 'not_known_yet' | 'open_tickets',
  value: number | null,
  naiveValue: number | null,
) => ({
  periodStart: '2026-04-30',
  reason,
  value,
  naiveValue,
})

describe('words about metrics from tickets', () => {
  const en = words('en').tickets

  it('say how many periods are hollow, and why', () => {
    expect(en.hollow([], 'day')).toMatch(/^Every period here is mature/)
    expect(en.hollow([hollow('open_tickets', 5, 1), hollow('running', 5, 1)], 'day')).toBe(
      '2 days are drawn hollow and enter no verdict: one has too many open tickets, one is still running.',
    )
    expect(words('de').tickets.hollow([hollow('running', 1, 1)], 'week')).toBe(
      '1 Woche ist hohl gezeichnet und geht in kein Urteil ein: 1 läuft noch.',
    )
  })

  it('say what a naive report would show, and that the truth may be longer than can be known', () => {
    expect(en.naive([hollow('open_tickets', 5, 1.5)], 'h', 'day')).toMatch(
      /would show 1\.5.h; .* it is 5.h, and may/,
    )
    expect(en.naive([hollow('open_tickets', null, 1.5)], 'h', 'day')).toMatch(/cannot be known yet\.$/)
    expect(en.naive([hollow('running', 5, 1.5)], 'h', 'day')).toBe('')
    expect(en.naive([hollow('open_tickets', null, null)], 'h', 'day')).toBe('')
  })

  it('tell of a window only when some of it is hollow', () => {
    const told = { naiveMean: 5, judgedMean: 11.4, hollow: 20 }
    expect(en.naiveWindow(told, 'h', 'day')).toMatch(
      /mean of 5.* after the change, where the mature days show 11.*; 20 days after the change are not/,
    )
    expect(en.naiveWindow({ ...told, hollow: 0 }, 'h', 'day')).toBe('')
  })

  it.each(locales)('give the other date’s answer in %s as a sentence', (locale) => {
    const facts = {
      code: 'no_signal' as const,
      metricName: 'Hours',
      unit: 'h',
      direction: 'decrease' as const,
      period: 'day' as const,
      baseline: { mean: 8 },
      current: { mean: 7 },
    }
    const [same, other] = [true, false].map((agrees) =>
      words(locale).tickets.otherDate(facts, 'resolved', agrees),
    )
    expect(same).not.toBe(other)
    expect(other).toMatch(/^\S.*\.$/u)
  })
})
