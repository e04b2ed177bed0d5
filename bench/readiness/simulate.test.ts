import { baseRateScore, brierScore } from '@ratchet/learning'
import { expect, test } from 'vitest'
import { simulateReadiness } from './simulate.ts'

test('forecasts score far better than the base rate', () => {
  const { forecasts } = simulateReadiness(40, 64, 'test')
  expect(forecasts).toHaveLength(40)
  expect(brierScore(forecasts)).toBeLessThan((baseRateScore(forecasts) ?? 0) * 0.8)
}, 30_000)
