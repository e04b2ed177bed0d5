import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'
import { addDays, daysBetween, todayIn } from './plain-date.ts'

describe('format', () => {
  const english = createFormat('en-GB')
  const german = createFormat('de-DE')
  it('writes dates without shifting them by a zone', () => {
    expect(english.date('2026-05-18')).toBe('18 May 2026')
    expect(german.date('2026-05-18')).toBe('18. Mai 2026')
    expect(english.month('2026-01-01')).toBe('January 2026')
  })
  it('writes numbers as the reader does', () => {
    expect(english.number(1234.5)).toBe('1,234.5')
    expect(german.number(1234.5)).toBe('1.234,5')
  })
  it('writes what is far from one by its power of ten', () => {
    expect(english.number(1.5e308)).toBe('1.5E308')
    expect(english.number(-2e15)).toBe('-2E15')
    expect(english.number(0.0001)).toBe('1E-4')
    expect([english.number(0), english.number(0.001), english.number(999_999)]).toEqual([
      '0',
      '0.001',
      '999,999',
    ])
  })
  it('says near days in words', () => {
    expect(english.relativeDay('2026-05-18', '2026-05-19')).toBe('tomorrow')
    expect(english.relativeDay('2026-05-18', '2026-05-16')).toBe('2 days ago')
    expect(german.relativeDay('2026-05-18', '2026-05-18')).toBe('heute')
  })
})

describe('plain dates', () => {
  it('count days over a clock change and a leap day', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
  })
  it('know that the day depends on the zone', () => {
    const moment = new Date('2026-05-18T23:30:00Z')
    expect(todayIn('UTC', moment)).toBe('2026-05-18')
    expect(todayIn('Europe/Berlin', moment)).toBe('2026-05-19')
  })
})
