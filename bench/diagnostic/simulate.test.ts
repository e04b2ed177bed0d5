import { expect, test } from 'vitest'
import { populations } from './populations.ts'
import { adaptive, fixed, simulateDiagnostic } from './simulate.ts'

test('the same seed gives the same table, and choosing beats a fixed list at clearing what is strong', () => {
  const population = populations[1]!
  const chosen = simulateDiagnostic(population, adaptive, 60, 'test')
  expect(simulateDiagnostic(population, adaptive, 60, 'test')).toEqual(chosen)
  const plain = simulateDiagnostic(population, fixed, 60, 'test')
  expect(chosen.right).toBeGreaterThan(plain.right)
  expect(chosen.weakFound).toBeGreaterThan(0.7)
  expect(chosen.meanItems).toBeLessThanOrEqual(24)
}, 30_000)
