import { expect, it } from 'vitest'
import { ratesText, readRates } from './method-text.ts'

it('reads what it writes, with either decimal mark, and names a line that is none', () => {
  const rates = [
    { unit: 'points', points: 1 },
    { unit: '€ per year', points: 0.01 },
  ]
  expect(readRates(ratesText(rates))).toEqual({ rates })
  expect(readRates('hours = 2,5\n\n')).toEqual({ rates: [{ unit: 'hours', points: 2.5 }] })
  expect(readRates('points = 1\nhours')).toEqual({ badLine: 'hours' })
  expect(readRates('= 3')).toEqual({ badLine: '= 3' })
})
