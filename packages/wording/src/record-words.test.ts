import { describe, expect, it } from 'vitest'
import { guessReasons, locales, recordWarningCodes, rejectionCodes, surenesses, words } from './index.ts'

const broken = /NaN|undefined|\bnull\b|Infinity|\[object| {2}|\( | \)| ,| \.|: ;|\(\)|“”|„“/
const params = {
  columns: 36,
  share: 0.97,
  matched: 9,
  preset: 'jira',
  of: 200,
  read: 180,
  dayFirst: 12,
  monthFirst: 3,
  count: 4,
  with: 3,
  without: 2,
  zone: 'Europe/Berlin',
  rows: 5,
  firstLine: 12,
  lastLine: 90,
  doubtful: 7,
  column: 'category',
  rejected: 40,
  rowsRead: 200,
  kept: 10,
  tickets: 2,
}
const single = { ...params, count: 1, rows: 1, doubtful: 1, tickets: 1, with: 1, without: 1 }

describe.each(locales)('about tickets, in %s', (locale) => {
  const { records } = words(locale)
  const isClean = (text: string) => {
    expect(text).not.toMatch(broken)
    expect(text).toMatch(/^\S.*[.?]$/u)
  }

  it('every guess, rejection and warning is clean, with and without its numbers', () => {
    for (const reason of guessReasons) {
      for (const given of [{}, params, single]) isClean(records.guess({ reason, params: given }))
    }
    for (const code of rejectionCodes) {
      isClean(records.rejection({ code, text: '13/13/2026', column: 'opened_at', reason: '' }))
    }
    for (const code of recordWarningCodes) {
      for (const given of [{}, params, single]) isClean(records.warning(code, given))
    }
    for (const sureness of surenesses) expect(records.sureness(sureness)).toMatch(/\S/)
  })

  it('an unknown code keeps the reason that came with it, or is named', () => {
    expect(records.rejection({ code: 'moon', text: '', column: '', reason: 'The moon.' })).toBe('The moon.')
    expect(records.warning('moon', {})).toContain('moon')
    expect(records.guess({ reason: 'moon', params: {} })).toBe('')
  })
})

it('both languages say different things', () => {
  const [en, de] = [words('en').records, words('de').records]
  for (const reason of guessReasons)
    expect(en.guess({ reason, params })).not.toBe(de.guess({ reason, params }))
  for (const code of rejectionCodes) {
    const said = { code, text: 'x', column: 'y', reason: '' }
    expect(en.rejection(said)).not.toBe(de.rejection(said))
  }
  for (const code of recordWarningCodes) expect(en.warning(code, params)).not.toBe(de.warning(code, params))
})
