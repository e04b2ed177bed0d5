import type { ScoringSettings } from '@ratchet/contract'
import { readNumber } from '../../../format/index.ts'

/** Rates as people write them: one unit a line, `hours = 3`. */
export const ratesText = (rates: ScoringSettings['rates']): string =>
  rates.map(({ unit, points }) => `${unit} = ${points}`).join('\n')

/** @returns the rates, or the first line that cannot be read */
export function readRates(text: string): { rates: ScoringSettings['rates'] } | { badLine: string } {
  const rates: ScoringSettings['rates'] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const at = line.lastIndexOf('=')
    const unit = line.slice(0, at).trim()
    const points = at < 0 ? null : readNumber(line.slice(at + 1))
    if (unit === '' || points === null || points < 0) return { badLine: line.trim() }
    rates.push({ unit, points })
  }
  return { rates }
}
