import type { Locale } from '../locale.ts'

/** How a unit behaves in text: a time, a share of one, a per cent, or a word that people gave. */
export type UnitKind = 'hours' | 'minutes' | 'seconds' | 'days' | 'share' | 'percent' | 'word' | 'none'

const spellings: Record<string, UnitKind> = {
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  std: 'hours',
  stunde: 'hours',
  stunden: 'hours',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  minuten: 'minutes',
  s: 'seconds',
  sec: 'seconds',
  second: 'seconds',
  seconds: 'seconds',
  sekunden: 'seconds',
  d: 'days',
  day: 'days',
  days: 'days',
  tag: 'days',
  tage: 'days',
  share: 'share',
  proportion: 'share',
  anteil: 'share',
  '%': 'percent',
  percent: 'percent',
  prozent: 'percent',
}

export function unitKind(unit: string): UnitKind {
  const key = unit.trim().toLowerCase().replace(/\.$/, '')
  if (key === '') return 'none'
  return spellings[key] ?? 'word'
}

/** Symbols of times; the day is the only one that the languages write differently. */
export const timeSymbols: Record<Locale, { days: string; hours: string; minutes: string; seconds: string }> =
  {
    en: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
    de: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
  }
