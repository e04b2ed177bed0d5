import { expect, it } from 'vitest'
import { locales, words } from './index.ts'

const facts = {
  before: { from: '2025-09-01', mean: 24 },
  after: { mean: 18.5 },
  difference: -5.5,
  low: -7.2,
  high: -3.8,
  usual: null,
  reason: 'changed' as const,
}
const told = { ...facts, before: { ...facts.before, to: '2026-02-01' } }

it('sets a window beside the same one a year earlier, with its range', () => {
  const [compared, reason] = words('en').lastYear.sentences(told, 'tickets')
  expect(compared).toMatch(/1 September 2025 to 1 February 2026.* from 24.tickets to 1[89].*tickets\.$/)
  expect(reason).toMatch(/^That is a real difference: −5\.5.tickets, surely between −7\.2.* and −3\.8/)
  expect(reason).not.toContain('year to year')
})

it.each(locales)('says in %s what differed from year to year anyway, and what may be chance', (locale) => {
  const say = (changes: object) =>
    words(locale)
      .lastYear.sentences({ ...told, ...changes }, '%')
      .join(' ')
  const anyway = say({ usual: -5, reason: 'changes_anyway' })
  expect(anyway).toMatch(
    locale === 'de' ? /schon vor der Änderung .*−5.Prozentpunkte/ : /already differed by −5/,
  )
  expect(say({ reason: 'one_year_only' })).toMatch(/5.5/)
  expect(say({ low: -2, high: 3, reason: 'not_certain' })).toMatch(/−2.* \+3/)
})
